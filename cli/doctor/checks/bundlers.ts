import { relative } from "node:path";
import { type Facts, majorOf, ownCopy, type Tool, type ToolConfig } from "../facts/facts.js";
import type { Check, Finding } from "../finding.js";

/** The host for each tool, and the major versions that it is tested with. */
const HOSTS: Readonly<Record<Tool, { readonly host: string; readonly majors?: readonly number[] }>> = {
  vite: { host: "countersign/vite", majors: [7, 8] },
  vitest: { host: "countersign/vite", majors: [4, 5] },
  rollup: { host: "countersign/rollup", majors: [4] },
  rolldown: { host: "countersign/rollup" },
  tsdown: { host: "countersign/rollup" },
  esbuild: { host: "countersign/esbuild" },
  tsup: { host: "countersign/esbuild" },
};

export const bundlers: Check = (facts) => [
  ...facts.toolConfigs.flatMap((config) => configured(config, facts)),
  ...unconfigured(facts),
];

function configured(config: ToolConfig, facts: Facts): readonly Finding[] {
  const name = relative(facts.root, config.file);
  const { host, majors } = HOSTS[config.tool];
  const at = { check: "bundlers", place: config.place } as const;
  if (config.host === undefined)
    return [
      {
        ...at,
        severity: "warning",
        message: `${name} does not use Countersign's plugin: a module with routes that ${config.tool} loads is not compiled, and throws when it is loaded.`,
        fix: `Add the plugin: import countersign from "${host}"; and countersign() in the plugins. If no such module is loaded, nothing needs to change.`,
      },
    ];
  if (!config.used)
    return [
      {
        ...at,
        severity: "error",
        message: `${name} imports "${config.host}" but never calls it, so no route is compiled.`,
        fix: "Add countersign() to the plugins.",
      },
    ];
  const version = ownCopy(facts, config.tool)?.version;
  if (version !== undefined && majors && !majors.includes(majorOf(version)))
    return [
      {
        ...at,
        severity: "warning",
        message: `${config.tool} ${version} is not among the versions that "${config.host}" is tested with: ${majors.join(", ")}.`,
        fix: `Install ${config.tool}@${majors.at(-1)}.`,
      },
    ];
  return [{ ...at, severity: "ok", message: `${name} compiles routes, through "${config.host}"` }];
}

/** Vitest runs without a configuration, and then has no plugin. */
function unconfigured({ scripts, toolConfigs }: Facts): readonly Finding[] {
  if (toolConfigs.some(({ tool }) => tool === "vitest" || tool === "vite")) return [];
  const script = scripts.find(({ program }) => program === "vitest");
  if (!script) return [];
  return [
    {
      check: "bundlers",
      severity: "warning",
      message: `The script "${script.name}" runs vitest without a configuration: a test that loads a module with routes fails, because nothing compiles them.`,
      fix: `Add a vitest.config.ts with the plugin of "countersign/vite", or test the output of "countersign build".`,
      place: script.place,
    },
  ];
}
