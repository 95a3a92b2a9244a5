/** What a method of an app says whose call lacks what the compiler appends. */
export const notCompiledCall = (method: string) =>
  `This call of app.${method} was not compiled by Countersign, which alone knows where a function's parameters come from. Compile the module that it stands in (is it in the "include" of tsconfig.json?)${method === "override" ? ", or pass a function without parameters" : ""}.`;

/** What `validateResponses` was called before 0.1.0; TypeScript says so too, but tests may be written in JavaScript. */
export function refuseResultMode(responses: unknown): void {
  if (typeof responses !== "string") return;
  throw new Error(
    `new App({ responses: ${JSON.stringify(responses)} }): "responses" declares responses by status. Write validateResponses: ${String(responses !== "project")}.`,
  );
}
