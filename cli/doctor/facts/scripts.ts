import { join } from "node:path";
import { type JsonFile, placeAt, stringsAt } from "../../json-file.js";
import type { Script } from "./facts.js";

/** Words that may precede the program in a command. */
const RUNNERS: ReadonlySet<string> = new Set([
  "npx",
  "bunx",
  "pnpx",
  "exec",
  "dlx",
  "pnpm",
  "yarn",
  "cross-env",
  "dotenv",
  "--",
]);

/**
 * The commands in the scripts of a `package.json`, one by one. Of shell syntax, only separators of commands are understood:
 * enough to see what is run.
 * @param reachesRoutes whether the imports of a TypeScript file lead to a module with routes.
 */
export function scriptsOf(
  packageJson: JsonFile,
  root: string,
  reachesRoutes: (file: string) => boolean,
): readonly Script[] {
  const scripts = stringsAt(packageJson, ["scripts"]);
  return [...scripts].flatMap(([name, command]) => {
    const place = placeAt(packageJson, ["scripts", name]);
    return command.split(/&&|\|\||[;|&]/).flatMap((part): Script[] => {
      const [program, ...args] = wordsOf(part);
      if (!program) return [];
      const routes = args.find((arg) => /\.[cm]?tsx?$/.test(arg) && reachesRoutes(join(root, arg)));
      return [{ name, program, args, routes, place }];
    });
  });
}

function wordsOf(command: string): readonly string[] {
  const words = command
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^(["'])(.*)\1$/, "$2"));
  const first = words.findIndex((word) => !RUNNERS.has(word) && !/^[A-Za-z_]\w*=/.test(word));
  return first < 0 ? [] : words.slice(first);
}
