import type { Facts, Script } from "../facts/facts.js";
import type { Check } from "../finding.js";

/** Flags that keep tsc from writing JavaScript. */
const WRITES_NOTHING: ReadonlySet<string> = new Set([
  "--noEmit",
  "--emitDeclarationOnly",
  "--version",
  "-v",
  "--init",
  "--help",
  "--showConfig",
  "--clean",
]);

/** Plain `tsc` ignores plugins: its output passes the type check, and stops with an error at startup. */
export const tsc: Check = (facts) => {
  const { config, scripts } = facts;
  if ("problem" in config || config.options.noEmit || config.options.emitDeclarationOnly) return [];
  if (scripts.some(({ program, args }) => program === "ts-patch" && args[0] === "install")) return [];
  return scripts.filter(writes).map(({ name, place }) => ({
    check: "tsc",
    severity: "error" as const,
    message: `The script "${name}" compiles with tsc, which runs no plugins: the routes in its output are not compiled, so the program fails when it starts.`,
    fix: hasPlugin(facts)
      ? "Replace tsc with tspc."
      : `Replace tsc with "countersign build", or add --noEmit.`,
    place,
  }));
};

function writes({ program, args }: Script): boolean {
  return program === "tsc" && !args.some((arg) => WRITES_NOTHING.has(arg));
}

function hasPlugin({ config }: Facts): boolean {
  return (
    !("problem" in config) && config.plugins.some(({ transform }) => transform === "countersign/transform")
  );
}
