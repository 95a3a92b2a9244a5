import { execFile } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Members } from "../../../runtime/contract/members.js";
import { CS4060 } from "../../../transformer/diagnostics/catalogue.js";
import { ProjectError } from "../../../transformer/hosts/project.js";
import { type Read, readOpenapi } from "./read-openapi.js";

/**
 * Reads the document that a command compares with.
 * @param base a file; a Git revision, in which it is committed as `file`; or `revision:file`, as in Git.
 * @throws ProjectError (CS4060)
 */
export async function baseDocument(base: string, file: string, cwd: string): Promise<Members> {
  const read = await readBase(base, file, cwd);
  if ("reason" in read) throw new ProjectError(CS4060({ base, reason: read.reason }));
  return read.document;
}

async function readBase(base: string, file: string, cwd: string): Promise<Read> {
  const path = resolve(cwd, base);
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) return { reason: "it is a folder" };
    return readOpenapi(base, readFileSync(path, "utf8"));
  }
  const committed = await atRevision(base, file, cwd);
  return "reason" in committed ? committed : readOpenapi(committed.file, committed.text);
}

type Committed = { readonly file: string; readonly text: string } | { readonly reason: string };

async function atRevision(base: string, file: string, cwd: string): Promise<Committed> {
  const colon = base.indexOf(":");
  const revision = colon < 0 ? base : base.slice(0, colon);
  // Git would read a value that begins with a dash as an option.
  if (revision.startsWith("-") || revision === "") return { reason: "there is no such file" };
  const known = await git(cwd, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
  if (known === undefined)
    return { reason: "there is no such file, and git, which reads revisions, is not installed" };
  if (!known.ok) return { reason: await unknownRevision(cwd) };
  // Git takes paths from the top of the repository, and users give them from the current folder.
  const paths = colon < 0 ? [`./${file}`] : [base.slice(colon + 1), `./${base.slice(colon + 1)}`];
  for (const path of paths) {
    const shown = await git(cwd, ["show", `${known.text.trim()}:${path}`]);
    if (shown?.ok) return { file: path, text: shown.text };
  }
  return { reason: `no ${colon < 0 ? file : paths[0]} is committed there` };
}

async function unknownRevision(cwd: string): Promise<string> {
  const inside = await git(cwd, ["rev-parse", "--is-shallow-repository"]);
  if (!inside?.ok) return "there is no such file, and this is not a git repository";
  const hint = inside.text.trim() === "true" ? " (this clone is shallow: fetch the revision first)" : "";
  return `there is no such file, and no such revision${hint}`;
}

/** Returns `undefined` if Git is not available. */
function git(
  cwd: string,
  args: readonly string[],
): Promise<{ readonly ok: boolean; readonly text: string } | undefined> {
  return new Promise((done) => {
    execFile("git", [...args], { cwd, encoding: "utf8", maxBuffer: 2 ** 28 }, (error, text) => {
      done(error && "code" in error && error.code === "ENOENT" ? undefined : { ok: !error, text });
    });
  });
}
