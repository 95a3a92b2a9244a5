import { join } from "node:path";
import { type JsonFile, placeAt, stringsAt } from "../../json-file.js";
import type { Script } from "./facts.js";

/** What stands in front of the program that a command is about. */
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
 * The commands of the scripts of a `package.json`, each by itself. Shell syntax is not understood beyond what separates
 * commands: enough to see what is run.
 * @param reachesRoutes whether a TypeScript file comes to a module with routes by its imports.
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
