import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ARTIFACTS, type ArtifactName, fileNameOf } from "../../transformer/artifacts/artifacts.js";
import { CS4009, CS4071 } from "../../transformer/diagnostics/catalogue.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import { writeTogether } from "../../transformer/hosts/write-together.js";
import { diffDocuments, formatDifference } from "../changes/same-data.js";
import { compile, fail, type GoodCompilation } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { count, shown } from "../problems.js";

export interface DocumentOptions extends ProjectOptions {
  readonly check?: boolean | undefined;
  readonly out?: string | undefined;
  /** The path of a document other than the main one. */
  readonly document?: string | undefined;
  /** What to compare with: a file, or a revision. */
  readonly diff?: string | undefined;
  readonly json?: boolean | undefined;
  /** The agreed document: a file, or a revision. */
  readonly conforms?: string | undefined;
}

/** More lines than this are no more useful than "write it again". */
const MOST_LINES = 20;

/**
 * `countersign openapi` and `countersign asyncapi`: prints the document to standard output, byte for byte as the app serves it.
 * `--out` writes it to a file, `--check` compares it with a file and writes nothing, `--diff` reports what changed for clients.
 */
export async function document(
  name: ArtifactName,
  context: Context,
  options: DocumentOptions,
): Promise<number> {
  const { cwd, stdout } = context;
  const result = await compile(context, options, context.stderr);
  if (!result) return 1;
  const { compilation } = result;
  const asked = options.document;
  const beside = asked === undefined ? undefined : fileNameOf(asked);
  const text = beside === undefined ? compilation.artifact(name) : compilation.further(name).get(beside);
  if (text === undefined) return fail(new ProjectError(noDocument(asked ?? "", compilation, name)), context);
  const file = options.out ?? beside ?? ARTIFACTS[name].fileName;
  if (options.diff !== undefined) {
    const { openapiDiff } = await import("./openapi-diff.js");
    return openapiDiff(context, { diff: options.diff, file, json: options.json === true }, text);
  }
  if (options.conforms !== undefined) {
    const { openapiConforms } = await import("./openapi-conforms.js");
    return openapiConforms(context, options.conforms, text, compilation);
  }
  if (options.check) {
    const command = asked === undefined ? name : `${name} --document ${asked}`;
    return compare(context, command, resolve(cwd, file), text);
  }
  if (options.out === undefined) {
    stdout.write(stdout.terminal ? `${text}\n` : text);
    return 0;
  }
  const path = resolve(cwd, options.out);
  writeTogether((write) => write(path, text));
  stdout.write(`Wrote ${shown(path, cwd)}\n`);
  return 0;
}

function noDocument(path: string, compilation: GoodCompilation, name: ArtifactName) {
  const known = [...compilation.further(name).keys()].map((file) => `/${file}`);
  return CS4071({ path, known: known.length > 0 ? known.join(", ") : "none" });
}

/** @param command the command that writes it again. */
function compare(context: Context, command: string, path: string, document: string): number {
  const { cwd, stdout, stderr } = context;
  const file = shown(path, cwd);
  const stale = (reason: string) => fail(new ProjectError(CS4009({ file, reason, command })), context);

  const committed = readDocument(path);
  if (typeof committed === "string") return stale(committed);
  const differences = diffDocuments(committed.document, JSON.parse(document));
  if (differences.length === 0) {
    stdout.write(`${file} is up to date\n`);
    return 0;
  }
  const exit = stale(`${count(differences.length, "difference")}`);
  const paint = { added: stderr.colors.green, removed: stderr.colors.red, changed: stderr.colors.yellow };
  for (const difference of differences.slice(0, MOST_LINES))
    stderr.write(`  ${paint[difference.kind](formatDifference(difference))}\n`);
  const more = differences.length - MOST_LINES;
  if (more > 0) stderr.write(`  and ${more} more\n`);
  return exit;
}

/** Returns the committed document, or the reason why there is none to compare with. */
export function readDocument(path: string): { document: unknown } | string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return "it does not exist, or cannot be read";
  }
  try {
    return { document: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    return "it is not JSON";
  }
}
