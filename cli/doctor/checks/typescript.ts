import { CS4018 } from "../../../transformer/diagnostics/catalogue.js";
import { TYPESCRIPT6_NAMES } from "../../../transformer/hosts/load-typescript.js";
import { isKnownVersion } from "../../../transformer/hosts/native-api.js";
import { adding } from "../../../transformer/hosts/package-manager.js";
import { type Facts, majorOf, ownCopy } from "../facts/facts.js";
import type { Check } from "../finding.js";

export const typescript: Check = (facts) => {
  const own = ownCopy(facts, "typescript");
  if (!own && facts.pnp === "unreadable") return [];
  const engine = compiledWith(facts);
  if (!own)
    return [
      {
        check: "typescript",
        severity: "warning",
        message: `TypeScript is not among the project's packages: Countersign compiles with ${engine}, but an editor may use another version.`,
        fix: adding(facts.packageManager, "typescript@6", { dev: true }),
      },
    ];
  const major = majorOf(own.version);
  if (major === 6) return [{ check: "typescript", severity: "ok", message: `TypeScript ${own.version}` }];
  if (major > 6 && facts.pnp) {
    const { code, message, fix } = CS4018({ version: own.version });
    return [{ check: "typescript", severity: "error", message: `${code}: ${message}`, fix }];
  }
  if (major > 6)
    return [
      {
        check: "typescript",
        severity: "ok",
        message: `TypeScript ${own.version}, which is native and has no API to compile with: Countersign compiles with ${engine}${asked(own.version)}`,
      },
    ];
  return [
    {
      check: "typescript",
      severity: "warning",
      message: `TypeScript ${own.version} is what the editor and tsc use, but Countersign compiles with ${engine}: the two may disagree about a program.`,
      fix: adding(facts.packageManager, "typescript@6", { dev: true }),
    },
  ];
};

/** Returns the text for a version whose process is not known. */
function asked(version: string): string {
  return isKnownVersion(version)
    ? ""
    : ", and runs its tsc, because it cannot request types from this version";
}

/** As the host chooses it: if the project has none, the one that Countersign finds where it is installed. */
function compiledWith(facts: Facts): string {
  const own = TYPESCRIPT6_NAMES.map((name) => ownCopy(facts, name)).find(
    (copy) => copy && majorOf(copy.version) === 6,
  );
  if (own) return `${own.name} ${own.version}`;
  return "the TypeScript 6 that is installed with it";
}
