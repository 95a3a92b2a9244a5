import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { copyFixture, type HostProject } from "./project.js";
import { runTspc, withPlugin } from "./tspc.js";

let project: HostProject;
afterEach(() => project?.remove());

const FUNCTION = `import type { Line } from "./line.js";
/** Says a line. */
export const say = (line: Line): string => line.text;
`;

const line = (length: number) =>
  `import type { MaxLength } from "countersign";\nexport interface Line { text: string & MaxLength<${length}> }\n`;

/** Each is alone in its module, which has no route and no app, and imports neither. */
const CALLS = [
  {
    call: "tool(f)",
    text: 'import { tool } from "countersign";\nimport { say } from "./say.js";\nexport default tool(say);\n',
    schema: "made.inputSchema",
  },
  {
    call: "tool(f), which the project exports under another name",
    text: 'import { made } from "./own.js";\nimport { say } from "./say.js";\nexport default made(say);\n',
    schema: "made.inputSchema",
  },
  {
    call: "codec<T>()",
    text: 'import { codec } from "countersign";\nimport type { Said } from "./own.js";\nexport default codec<Said\n>\n();\n',
    schema: "made.jsonSchema()",
  },
];

test("tool(f) and codec<T>() are compiled by tspc --incremental, and anew when a type two imports away changes", async () => {
  project = copyFixture("tspc-calls");
  withPlugin({})(project);
  project.write({
    "src/say.ts": FUNCTION,
    "src/own.ts": `import type { Line } from "./line.js";
export { tool as made } from "countersign";
export interface Said { line: Line }
`,
    ...Object.fromEntries(CALLS.map(({ text }, index) => [`src/call-${index}.ts`, text])),
  });
  const ask = CALLS.map(
    ({ schema }, index) => `{
  const { default: made } = await import(${JSON.stringify(path.join(project.root, `dist/call-${index}.js`))});
  console.log(JSON.stringify(${schema}).match(/"maxLength":\\d+/g).join());
}`,
  ).join("\n");
  const asked = async () => {
    const built = await runTspc("--incremental")(project);
    expect(built).toEqual({ code: 0, stdout: "", stderr: "" });
    const { stdout } = await finish(process.execPath, ["--input-type=module", "--eval", ask], project.root);
    return stdout.split("\n").map((found, index) => [CALLS[index]?.call, found]);
  };
  // From its second build on, tsc knows the exports of a module, and then skips modules that do not see a change.
  for (const length of [5, 6, 7]) {
    project.write({ "src/line.ts": line(length) });
    const all = CALLS.map(({ call }) => [call, `"maxLength":${length}`]);
    expect(await asked()).toEqual([...all, [undefined, ""]]);
  }
});
