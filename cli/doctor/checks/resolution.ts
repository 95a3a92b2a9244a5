import { optionPlace } from "../facts/read-config.js";
import type { Check, Finding } from "../finding.js";

/** The resolution modes that read `exports` of a package.json. `countersign/node` cannot be found without them. */
const READS_EXPORTS: ReadonlySet<string> = new Set(["node16", "nodenext", "bundler"]);

export const resolution: Check = (facts) => {
  const { config } = facts;
  if ("problem" in config) return [];
  const { moduleResolution, module } = config.options;
  if (moduleResolution !== undefined && !READS_EXPORTS.has(moduleResolution))
    return [
      {
        check: "resolution",
        severity: "error",
        message: `"moduleResolution": "${moduleResolution}" does not read the exports of packages, so TypeScript finds no types for "countersign".`,
        fix: `Set "module": "NodeNext" and remove "moduleResolution".`,
        place: optionPlace(config, "moduleResolution"),
      },
    ];
  const resolves = moduleResolution ?? module ?? "bundler";
  const findings: Finding[] = [
    { check: "resolution", severity: "ok", message: "Modules are resolved by their packages' exports" },
  ];
  const nodeRuns = facts.toolConfigs.every(({ host }) => host === undefined);
  if (nodeRuns && !resolves.startsWith("node") && module !== "commonjs")
    findings.push({
      check: "resolution",
      severity: "warning",
      message: `With "moduleResolution": "bundler" TypeScript accepts imports without an extension ("./items"), which Node refuses to load if no bundler has rewritten them.`,
      fix: `Set "module": "NodeNext": TypeScript then requires the extensions that Node needs.`,
      place: optionPlace(config, moduleResolution === undefined ? "module" : "moduleResolution"),
    });
  return findings;
};
