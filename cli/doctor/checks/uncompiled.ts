import type { Script } from "../facts/facts.js";
import type { Check } from "../finding.js";

/** Programs that run or bundle TypeScript by stripping its types, which routes are made from. */
const STRIPPING: ReadonlySet<string> = new Set([
  "node",
  "nodemon",
  "tsx",
  "ts-node",
  "ts-node-esm",
  "esbuild",
  "swc",
  "swc-node",
  "bun",
  "deno",
  "jiti",
]);

export const uncompiled: Check = ({ scripts }) =>
  scripts
    .filter(({ program, routes }) => STRIPPING.has(program) && routes !== undefined)
    .filter((script) => !isRegistered(script))
    .map(({ name, program, routes, place }) => ({
      check: "uncompiled",
      severity: "error" as const,
      message: `The script "${name}" runs ${routes} with ${program}, which only strips types: the routes are not compiled, so the program fails when it starts.`,
      fix: `Run it with "countersign dev", or build it with "countersign build" and run the output.`,
      place,
    }));

function isRegistered({ program, args }: Script): boolean {
  return program === "node" && args.some((arg) => /^(--import=)?countersign\/register$/.test(arg));
}
