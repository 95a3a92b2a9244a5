/** The message of an app's method whose call lacks the argument that the compiler appends. */
export const notCompiledCall = (method: string) =>
  `This call of app.${method} was not compiled by Countersign, so the sources of the function's parameters are unknown. Compile the module that contains it (is it in the "include" of tsconfig.json?)${method === "override" ? ", or pass a function without parameters" : ""}.`;

/** The name of `validateResponses` before 0.1.0. TypeScript reports it too, but tests may be written in JavaScript. */
export function refuseResultMode(responses: unknown): void {
  if (typeof responses !== "string") return;
  throw new Error(
    `new App({ responses: ${JSON.stringify(responses)} }): "responses" declares responses by status. Write validateResponses: ${String(responses !== "project")}.`,
  );
}
