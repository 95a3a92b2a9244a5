import { adding } from "../../../transformer/hosts/package-manager.js";
import { type Facts, majorOf, ownCopy, type Plugin } from "../facts/facts.js";
import type { Check, Finding } from "../finding.js";

const TRANSFORM = "countersign/transform";

/** The plugin is for tspc. Checks the conditions for tspc to run it, and to run it again after every edit. */
export const tsPatch: Check = (facts) => {
  if ("problem" in facts.config) return [];
  const plugin = facts.config.plugins.find(({ transform }) => transform === TRANSFORM);
  if (!plugin) return [];
  const findings = [...programTransform(plugin), ...installed(facts, plugin), ...engine(facts, plugin)];
  if (findings.length > 0) return findings;
  return [
    { check: "ts-patch", severity: "ok", message: `tspc compiles routes, through the plugin "${TRANSFORM}"` },
  ];
};

function programTransform({ transformProgram, place }: Plugin): readonly Finding[] {
  if (transformProgram) return [];
  return [
    {
      check: "ts-patch",
      severity: "error",
      message: `The plugin "${TRANSFORM}" lacks "transformProgram": a plain transformer never sees a file that tsc decides not to emit again, so its validators would belong to outdated types.`,
      fix: `Write { "transform": "${TRANSFORM}", "transformProgram": true }.`,
      place,
    },
  ];
}

function installed(facts: Facts, { place }: Plugin): readonly Finding[] {
  const version = ownCopy(facts, "ts-patch")?.version;
  if (version !== undefined && majorOf(version) === 4) return [];
  return [
    {
      check: "ts-patch",
      severity: "error",
      message: `The plugin "${TRANSFORM}" is run by ts-patch 4, ${version === undefined ? "which is not installed" : `but ${version} is installed`}.`,
      fix: adding(facts.packageManager, "ts-patch@4", { dev: true }),
      place,
    },
  ];
}

function engine(facts: Facts, { place }: Plugin): readonly Finding[] {
  const version = ownCopy(facts, "typescript")?.version;
  if (version !== undefined && majorOf(version) === 6) return [];
  return [
    {
      check: "ts-patch",
      severity: "error",
      message: `ts-patch 4 patches TypeScript 6, ${version === undefined ? "which is not installed" : `but ${version} is installed`}.`,
      fix: `${adding(facts.packageManager, "typescript@6", { dev: true })}, or remove the plugin and build with "countersign build".`,
      place,
    },
  ];
}
