import path from "node:path";
import type { SourceFile, StringLiteralLike } from "typescript";
import { CS4015, CS4100, CS4101 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ProgramTransform } from "../transform.js";
import { commandToAdd } from "./package-manager.js";
import { type Leads, specifiersOf } from "./specifiers.js";
import type { WorkspaceSources } from "./workspace-sources.js";

/** Imports that would lead the build to something that is not part of it (CS4015, CS4101), or to nothing (CS4100). */
export function uncompiledImports(
  transform: ProgramTransform,
  leads: Leads,
  workspace: WorkspaceSources,
): readonly Diagnostic[] {
  const { layout } = workspace;
  return transform.files
    .filter((file) => workspace.files.has(file) || !layout.packageOf(file))
    .flatMap((file) => {
      const found = specifiersOf(file).flatMap((specifier) => {
        const problem = problemOf(specifier, file, { root: transform.root, leads, workspace });
        return problem ? [{ text: specifier.text, problem }] : [];
      });
      if (found.length === 0) return [];
      const kept = workspace.kept(file);
      return found.filter(({ text }) => kept.has(text)).map(({ problem }) => problem);
    });
}

function problemOf(
  specifier: StringLiteralLike,
  from: SourceFile,
  { root, leads, workspace }: { root: string; leads: Leads; workspace: WorkspaceSources },
): Diagnostic | undefined {
  const lead = leads(specifier.text, from);
  if (lead.kind === "as-written" || lead.kind === "renamed") return undefined;
  // Only now: TypeScript's own imports, of helpers and of JSX, have no position.
  const start = specifier.getStart(from);
  const at = { location: { file: from.fileName, start, length: specifier.end - start } };
  const shown = (file: string) => path.relative(root, file).replaceAll("\\", "/");
  const inPackage = workspace.layout.packageOf(from)?.name ?? "";
  switch (lead.kind) {
    case "uncompiled":
      return CS4015({ specifier: specifier.text, file: shown(lead.file) }, at);
    case "missing":
      return CS4100(
        { dependency: lead.package, package: inPackage, command: commandToAdd(lead.package, root) },
        at,
      );
    case "not-emitted":
      return CS4101({ specifier: specifier.text, file: shown(lead.file), package: inPackage }, at);
  }
}
