import { afterEach, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { esbuild, rolldown, rollup, viteBuild } from "./bundlers.js";
import { copyFixture, type HostProject } from "./project.js";
import { runScript } from "./script.js";

const run = (script: string) => (project: HostProject) => runScript(project, script);
const register = (project: HostProject) =>
  finish(process.execPath, ["--import", "countersign/register", "src/app.ts"], project.root);

/** Each host's own parser, or TypeScript's, reports the place: in the file, not in the code generated from it. */
export const PARSING = {
  rollup: run(rollup),
  rolldown: run(rolldown),
  esbuild: run(esbuild),
  "vite build": run(viteBuild("vite")),
  "vite 7 build": run(viteBuild("vite7")),
  register,
};

type Parsing = keyof typeof PARSING;

/**
 * @param inSources hosts that get an error in a module that they parse themselves.
 * @param inTypes hosts that get one in a file that only TypeScript parses.
 */
export function refuses(inSources: readonly Parsing[], inTypes: readonly Parsing[]): void {
  let made: HostProject | undefined;
  afterEach(() => made?.remove());
  const copied = (name: string) => {
    made = copyFixture(name);
    return made;
  };

  test.each(inSources)("%s: a syntax error has its place in the source", async (name) => {
    const project = copied("syntax");
    const text = project.read("src/items.ts");
    const line = text.split("\n").length;
    project.write({ "src/items.ts": `${text}export const broken = = 1;\n` });
    const { code, stdout, stderr } = await PARSING[name](project);
    expect(code).not.toBe(0);
    const printed = stdout + stderr;
    // Parsers agree on the second equals sign, and count columns from 0 or from 1.
    expect(printed).toMatch(new RegExp(`\\b${line}:2[234]\\b`));
    expect(printed).not.toMatch(/\bCS\d{4}\b|was not compiled/);
  });

  test.each(inTypes)(
    "%s: a syntax error in a file that only types come from is that file's",
    async (name) => {
      const project = copied("syntax-types");
      const text = project.read("src/models.ts");
      const line = text.split("\n").length;
      project.write({
        "src/models.ts": `${text.replace("name: Name;", "name: Name; save?: () => void;")}type Broken = = 1;\n`,
      });
      const { code, stdout, stderr } = await PARSING[name](project);
      expect(code).not.toBe(0);
      expect(stdout + stderr).toMatch(new RegExp(`models\\.ts[:(]${line}[:,]1[45]\\b`));
      expect(stdout + stderr).toContain("TS1110");
    },
  );
}
