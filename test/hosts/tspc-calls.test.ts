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

/** Each is alone in its module, which has no route, no app, and imports neither. */
test.each([
  [
    "tool(f)",
    'import { tool } from "countersign";\nimport { say } from "./say.js";\nexport default tool(say);\n',
    "made.inputSchema",
  ],
  [
    "tool(f), which the project exports under another name",
    'import { made } from "./own.js";\nimport { say } from "./say.js";\nexport default made(say);\n',
    "made.inputSchema",
  ],
  [
    "codec<T>()",
    'import { codec } from "countersign";\nimport type { Said } from "./own.js";\nexport default codec<Said\\n>\\n();\n',
    "made.jsonSchema()",
  ],
])(
  "%s is compiled by tspc --incremental, and anew when a type two imports away changes",
  async (_, text, schema) => {
    project = copyFixture("tspc-calls");
    withPlugin({})(project);
    project.write({
      "src/say.ts": FUNCTION,
      "src/own.ts": `import type { Line } from "./line.js";
export { tool as made } from "countersign";
export interface Said { line: Line }
`,
      "src/call.ts": text.replaceAll("\\n", "\n"),
    });
    const ask = `const { default: made } = await import(${JSON.stringify(path.join(project.root, "dist/call.js"))});
console.log(JSON.stringify(${schema}).match(/"maxLength":\\d+/g).join());`;
    const asked = async () => {
      const built = await runTspc("--incremental")(project);
      expect(built).toEqual({ code: 0, stdout: "", stderr: "" });
      return (await finish(process.execPath, ["--input-type=module", "--eval", ask], project.root)).stdout;
    };
    // tsc knows what a module exports from its second build on, and then leaves out who does not see a change.
    for (const length of [5, 6, 7]) {
      project.write({ "src/line.ts": line(length) });
      expect(await asked()).toBe(`"maxLength":${length}\n`);
    }
  },
);
