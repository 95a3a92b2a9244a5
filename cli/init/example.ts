import { readFileSync } from "node:fs";
import { join } from "node:path";
import { edit } from "./edit-json.js";
import { filesIn } from "./files-in.js";

/** The layer that is an example of the package. It is read in place, because a copy could diverge. */
export const EXAMPLE = "examples/accounts";

/** Files that a project does not need: fuzzing the example requires one more package. */
const LEFT_OUT: ReadonlySet<string> = new Set(["src/fuzz.ts"]);

/** @param templates the folder of the templates, next to that of the examples. */
export function exampleFiles(templates: string): readonly (readonly [string, string])[] {
  const folder = join(templates, "..", EXAMPLE);
  const below = ["src", "migrations"].flatMap((name) =>
    filesIn(join(folder, name)).map(([path, text]) => [`${name}/${path}`, text] as const),
  );
  const beside = ["drizzle.config.ts", "vitest.config.ts", "tsconfig.json"].map((name) =>
    textOf(folder, name),
  );
  const [, manifest] = textOf(folder, "package.json");
  return [
    ...below.filter(([path]) => !LEFT_OUT.has(path)),
    ...beside,
    ["package.json", asTemplate(manifest)],
  ];
}

function textOf(folder: string, name: string): readonly [string, string] {
  return [name, readFileSync(join(folder, name), "utf8")];
}

/** Turns the manifest into one for a project outside this repository. */
function asTemplate(text: string): string {
  const values: readonly (readonly [readonly string[], string])[] = [
    [["name"], "{{name}}"],
    [["dependencies", "countersign"], "{{specification}}"],
    [["dependencies", "hono"], "{{hono}}"],
    [["devDependencies", "@types/node"], "{{nodeTypes}}"],
    [["devDependencies", "typescript"], "~6.0.3"],
  ];
  return values.reduce((so, [path, value]) => edit(so, path, value), text);
}
