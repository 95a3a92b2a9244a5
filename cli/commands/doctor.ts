import { existsSync } from "node:fs";
import { join } from "node:path";
import { ARTIFACT_NAMES, ARTIFACTS } from "../../transformer/artifacts/artifacts.js";
import type { Compilation } from "../../transformer/hosts/program.js";
import { diffDocuments } from "../changes/same-data.js";
import { isGood, open } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { checks } from "../doctor/checks/all.js";
import { type Facts, majorOf, ownCopy, type UnsettledTypes } from "../doctor/facts/facts.js";
import { gather } from "../doctor/facts/gather.js";
import { optionErrors } from "../doctor/facts/option-errors.js";
import { type Finding, problemOf } from "../doctor/finding.js";
import type { Output } from "../output.js";
import { formatProblems } from "../problems.js";
import { readDocument } from "./documents.js";

export interface DoctorOptions extends ProjectOptions {
  readonly json?: boolean | undefined;
}

/**
 * `countersign doctor`: checks versions, configurations and scripts for problems that would leave routes uncompiled, or compiled
 * from types that do not match the runtime values. The exit code is 1 if the findings include an error.
 */
export async function doctor(context: Context, options: DoctorOptions): Promise<number> {
  const { cwd, stdout } = context;
  const seen = gather({ cwd, ...options });
  const facts = { ...seen, optionErrors: await optionErrors(seen) };
  const first = examine(facts);
  // Compiling takes time, and adds nothing for a broken project.
  const findings = hasErrors(first) ? first : examine(await withCompilation(facts, context, options));
  stdout.write(options.json ? asJson(findings) : asText(findings, cwd, stdout));
  return hasErrors(findings) ? 1 : 0;
}

function examine(facts: Facts): readonly Finding[] {
  return checks.flatMap((check) => check(facts));
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/**
 * Compares committed documents such as `openapi.json` with the program, and checks whether its types could be read faster.
 * `check` reports problems of the program itself.
 */
async function withCompilation(facts: Facts, context: Context, options: ProjectOptions): Promise<Facts> {
  const committed = ARTIFACT_NAMES.flatMap((command) => {
    const file = join(facts.root, ARTIFACTS[command].fileName);
    return existsSync(file) ? [{ command, file }] : [];
  });
  const isNative = majorOf(ownCopy(facts, "typescript")?.version ?? "0") > 6;
  if (committed.length === 0 && !isNative) return facts;
  const { compiler } = await open(context, options);
  const compilation = compiler.compile();
  if (!isGood(compilation)) return facts;
  const documents = committed.flatMap(({ command, file }) => {
    const read = readDocument(file);
    if (typeof read === "string") return [];
    const current: unknown = JSON.parse(compilation.artifact(command));
    return [{ command, file, differences: diffDocuments(read.document, current).length }];
  });
  return { ...facts, documents, unsettled: unsettledTypes(compilation) };
}

function unsettledTypes({ unsettled, routes }: Compilation): UnsettledTypes | undefined {
  if (!unsettled) return undefined;
  const asking = routes.filter(({ compiled }) => compiled.unsettled !== undefined);
  return { questions: unsettled, routes: asking.length, of: routes.length };
}

function asJson(findings: readonly Finding[]): string {
  return `${JSON.stringify({ ok: !hasErrors(findings), findings }, null, 2)}\n`;
}

/** First what is fine, in short, then the problems in the same form as in other commands. */
function asText(findings: readonly Finding[], cwd: string, output: Output): string {
  const well = findings.filter(({ severity }) => severity === "ok");
  const mark = output.terminal ? output.colors.green("✓") : "ok";
  const problems = findings.filter(({ severity }) => severity !== "ok").map(problemOf);
  const lines = well.map(({ message }) => `${mark} ${message}\n`).join("");
  const rest = problems.length > 0 ? formatProblems(problems, cwd, output) : "Nothing to mend.\n";
  return `${lines}${output.terminal ? "\n" : ""}${rest}`;
}
