import { CS4018 } from "../../../transformer/diagnostics/catalogue.js";
import { majorOf, ownCopy } from "../facts/facts.js";
import type { Check } from "../finding.js";

export const typescript: Check = (facts) => {
  const own = ownCopy(facts, "typescript");
  if (!own && facts.pnp === "unreadable") return [];
  if (!own)
    return [
      {
        check: "typescript",
        severity: "warning",
        message:
          "TypeScript is not among the project's packages: Countersign brings its own, but an editor may use another one.",
        fix: "npm install --save-dev typescript@6",
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
        message: `TypeScript ${own.version}, which is native and has no interface to compile with: Countersign compiles with its own TypeScript 6`,
      },
    ];
  return [
    {
      check: "typescript",
      severity: "warning",
      message: `TypeScript ${own.version} is what the editor and tsc use, but Countersign compiles with TypeScript 6: the two may disagree about a program.`,
      fix: "npm install --save-dev typescript@6",
    },
  ];
};
