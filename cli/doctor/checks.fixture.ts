import { expect } from "vitest";
import type { Config, Facts, Options, PackageCopy, Plugin, Script, ToolConfig } from "./facts/facts.js";
import type { Check } from "./finding.js";

export const place = { file: "/shop/package.json", line: 4 };

export const options: Options = {
  strict: true,
  strictNullChecks: true,
  isolatedModules: false,
  verbatimModuleSyntax: false,
  exactOptionalPropertyTypes: true,
  noEmit: false,
  emitDeclarationOnly: false,
  module: "nodenext",
  moduleResolution: undefined,
};

export function config(more: Partial<Options> = {}, plugins: readonly Plugin[] = [], text = "{}"): Config {
  return {
    file: { file: "/shop/tsconfig.json", text },
    extended: [],
    options: { ...options, ...more },
    plugins,
  };
}

export function copy(name: string, version: string, more: Partial<PackageCopy> = {}): PackageCopy {
  return { name, version, folder: `/shop/node_modules/${name}`, usedBy: ["project"], ...more };
}

export const usual = [copy("countersign", "0.1.0"), copy("typescript", "6.0.3")];

export function facts(more: Partial<Facts> = {}): Facts {
  return {
    root: "/shop",
    node: "20.20.2",
    packageJson: { file: "/shop/package.json", text: '{ "type": "module" }' },
    packageManager: "npm",
    config: config(),
    entry: "/shop/src/app.ts",
    copies: usual,
    scripts: [],
    toolConfigs: [],
    ...more,
  };
}

export function script(command: string, more: Partial<Script> = {}): Script {
  const [program = "", ...args] = command.split(" ");
  return { name: "build", program, args, routes: undefined, place, ...more };
}

export function tool(more: Partial<ToolConfig> = {}): ToolConfig {
  const file = "/shop/vite.config.ts";
  return { tool: "vite", file, host: "countersign/vite", used: true, place: { file, line: 1 }, ...more };
}

/** The expected output of a check: its severity and the beginning of its message. */
export type Case = readonly [name: string, check: Check, facts: Partial<Facts>, expected: readonly string[]];

export function says([, check, given, expected]: Case): void {
  const findings = check(facts(given));
  const said = findings.map(({ severity, message }) => `${severity} ${message}`);
  expect(said).toHaveLength(expected.length);
  for (const [i, text] of expected.entries()) expect(said[i]).toContain(text);
  for (const { severity, fix } of findings) expect(fix !== undefined, "a way out").toBe(severity !== "ok");
  for (const { fix = "" } of check(facts({ packageManager: "pnpm", ...given })))
    expect(fix, "what to type in a project of pnpm's").not.toMatch(/\bnpm\b/);
}
