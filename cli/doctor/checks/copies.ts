import { relative } from "node:path";
import { adding, deduping } from "../../../transformer/hosts/package-manager.js";
import { type Facts, ownCopy, type PackageCopy } from "../facts/facts.js";
import type { Check, Finding } from "../finding.js";

/** Packages that must be installed once, or at least be the same copy for those that share their objects. */
export const copies: Check = (facts) => [...countersign(facts), ...hono(facts), ...typescript(facts)];

function countersign(facts: Facts): readonly Finding[] {
  const own = ownCopy(facts, "countersign");
  if (!own && facts.pnp === "unreadable")
    return [
      {
        check: "copies",
        severity: "warning",
        message:
          "Yarn PnP keeps this project's packages, and only a process that Yarn starts can read them: versions and copies are not checked.",
        fix: "yarn countersign doctor",
      },
    ];
  if (!own)
    return [
      {
        check: "copies",
        severity: "error",
        message: "countersign is not installed in this project.",
        fix: adding(facts.packageManager, "countersign"),
      },
    ];
  const all = facts.copies.filter(({ name }) => name === "countersign");
  if (all.length === 1)
    return [{ check: "copies", severity: "ok", message: `countersign ${own.version}, once` }];
  const versions = new Set(all.map(({ version }) => version)).size;
  return [
    {
      check: "copies",
      severity: versions > 1 ? "error" : "warning",
      message: `countersign is installed ${all.length} times: ${listed(all, facts)}. One copy does not recognize the routers of another, and the runtime of one version may refuse code that another version compiled.`,
      fix: `Declare one version in all packages of the workspace, then: ${deduping(facts.packageManager)}.`,
    },
  ];
}

/** Middleware made with one copy of Hono runs in an app of another, but `instanceof` and types do not work across copies. */
function hono(facts: Facts): readonly Finding[] {
  if (facts.hono) {
    const { code, severity, message, fix } = facts.hono;
    return [{ check: "copies", severity, message: `${code}: ${message}`, fix }];
  }
  const own = ownCopy(facts, "hono");
  const ours = facts.copies.find(({ name, usedBy }) => name === "hono" && usedBy.includes("countersign"));
  if (!ours) return [];
  if (!own || own.folder === ours.folder)
    return [
      {
        check: "copies",
        severity: "ok",
        message: `hono ${ours.version}, ${own ? "once" : "which the project itself does not depend on"}`,
      },
    ];
  return [
    {
      check: "copies",
      severity: "warning",
      message: `The project uses hono ${own.version}, Countersign ${ours.version}: ${listed([own, ours], facts)}. Between the two, instanceof (HTTPException) fails and types (Context, MiddlewareHandler) differ.`,
      fix: `${adding(facts.packageManager, `hono@${ours.version}`)}, then: ${deduping(facts.packageManager)}.`,
    },
  ];
}

/**
 * Other versions concern only the packages that depend on them. Two copies of the same major version confuse patches. If the
 * project has a different TypeScript, the engine's own copy is intentional.
 */
function typescript(facts: Facts): readonly Finding[] {
  const own = ownCopy(facts, "typescript");
  const others = facts.copies.filter(
    ({ name, folder, usedBy }) =>
      name === "typescript" && folder !== own?.folder && !usedBy.includes("countersign"),
  );
  if (!own || others.length === 0) return [];
  return [
    {
      check: "copies",
      severity: "warning",
      message: `TypeScript is installed ${others.length + 1} times: ${listed([own, ...others], facts)}. Countersign and tspc use the first; an editor or a linter that uses another may disagree about types.`,
      fix: `${deduping(facts.packageManager)}, or raise the version that the others require.`,
    },
  ];
}

function listed(all: readonly PackageCopy[], { root }: Facts): string {
  const shown = (folder: string) => relative(root, folder).replaceAll("\\", "/");
  return all.map(({ version, folder }) => `${version} in ${shown(folder)}`).join(", ");
}
