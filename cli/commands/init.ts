import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { CS4012, CS4013, CS4016, CS4103 } from "../../transformer/diagnostics/catalogue.js";
import { adding, knownPackageManager, type PackageManager } from "../../transformer/hosts/package-manager.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import { writeTogether } from "../../transformer/hosts/write-together.js";
import type { Context } from "../context.js";
import { makeRepository } from "../init/git.js";
import { nextSteps } from "../init/next-steps.js";
import { install } from "../init/package-manager.js";
import { type Change, plan } from "../init/plan.js";
import { Cancelled, questions } from "../init/questions.js";
import { specificationOf } from "../init/specification.js";
import { fileInTheWay, isFresh, nameOf, readTarget, type Target } from "../init/target.js";
import { isPatched, needsTypeScript6, readTemplate, suggestedTemplate } from "../init/template.js";
import { ADDABLE, TEMPLATES, type TemplateName, type TypescriptVersion } from "../init/template-names.js";
import { readJsonFile, valueAt } from "../json-file.js";
import { shown } from "../problems.js";

export interface InitOptions {
  readonly folder?: string | undefined;
  readonly template?: TemplateName | undefined;
  /** The TypeScript version of a new project. Default 6. */
  readonly typescript?: TypescriptVersion | undefined;
  readonly name?: string | undefined;
  readonly packageManager?: PackageManager | undefined;
  /** Whether to install the added packages. */
  readonly install: boolean;
  /** Whether to create a Git repository if there is none. */
  readonly git: boolean;
  /** Ask no questions. */
  readonly yes?: boolean | undefined;
}

/**
 * `countersign init`: creates a project, or adds Countersign to one. On a terminal, it asks for what the options do not specify.
 * It replaces no existing file.
 * @throws ProjectError CS4012, CS4011
 */
export async function init(context: Context, version: string, options: InitOptions): Promise<number> {
  try {
    return await carryOut(context, version, options);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    context.stderr.write("Nothing was written.\n");
    return 1;
  }
}

async function carryOut(context: Context, version: string, options: InitOptions): Promise<number> {
  const { stdout, terminal } = context;
  const ask = terminal && !options.yes ? questions(terminal) : undefined;
  const target = await chosenTarget(context, options, ask);
  const existing = target.packageJson !== undefined;
  const name = options.name ?? (existing || !ask ? nameOf(target) : await ask.name(nameOf(target)));
  const suggested = suggestedTemplate(target);
  if (existing && options.template && !ADDABLE.has(options.template))
    throw new ProjectError(CS4103({ template: options.template, folder: shown(target.root, context.cwd) }));
  const names = existing ? TEMPLATES.filter((one) => ADDABLE.has(one)) : TEMPLATES;
  const template = options.template ?? (ask ? await ask.template(suggested, names) : suggested);
  const typescript = await chosenTypescript(template, target, options, ask);
  const packageManager =
    options.packageManager ??
    knownPackageManager(target.names, context.env["npm_config_user_agent"]) ??
    (ask ? await ask.packageManager() : "npm");
  const checks = target.typescript ?? typescript;
  if (template === "ts-patch" && !isPatched(checks)) {
    const command = adding(packageManager, "typescript@6", { dev: true });
    throw new ProjectError(CS4016({ version: checks ?? "", command }));
  }

  const { own, node } = context;
  const specification = specificationOf(own.folder, version, target.root);
  const values = {
    name,
    specification,
    hono: own.hono,
    node,
    packageManager,
    withTypeScript6: needsTypeScript6(target),
    typescript,
    withEditor: hasEditor(own.folder),
  };
  const files = readTemplate(context.templates, template, values);
  const changes = plan(target, files);
  if (ask && existing && changes.some(({ kind }) => kind !== "keep")) {
    stdout.write(changes.map((change) => line(change, "will")).join(""));
    if (!(await ask.agreed("Go ahead?"))) throw new Cancelled();
  }
  write(target.root, changes);
  stdout.write(changes.map((change) => line(change, "did")).join(""));

  if (!existing && options.git && makeRepository(target.root)) stdout.write("created  .git\n");

  const next = (isInstalled: boolean) => {
    const about = { target, packageManager, isInstalled, manifest: files.get("package.json") ?? "{}" };
    stdout.write(nextSteps(about, context.cwd, stdout.colors));
  };
  if (!options.install) {
    next(false);
    return 0;
  }
  stdout.write(`\n${packageManager} install\n`);
  const code = await install(packageManager, target.root);
  if (code !== 0) {
    const failed = code === 127 ? "was not found" : `failed with exit code ${code}`;
    const command = code === 127 ? packageManager : `${packageManager} install`;
    context.stderr.write(`"${command}" ${failed}. The files are written, and nothing is installed yet.\n`);
  }
  next(code === 0);
  return code === 0 ? 0 : 1;
}

/** A project that has TypeScript keeps it. ts-patch patches only version 6. */
async function chosenTypescript(
  template: TemplateName,
  target: Target,
  { typescript }: InitOptions,
  ask: ReturnType<typeof questions> | undefined,
): Promise<TypescriptVersion | undefined> {
  if (target.typescript !== undefined || typescript !== undefined) return typescript;
  return ask && target.packageJson === undefined && template !== "ts-patch" ? ask.typescript() : undefined;
}

function hasEditor(folder: string): boolean {
  return valueAt(readJsonFile(join(folder, "package.json")), ["exports", "./editor"]) !== undefined;
}

async function chosenTarget(
  { cwd }: Context,
  { folder }: InitOptions,
  ask: ReturnType<typeof questions> | undefined,
): Promise<Target> {
  const at = targetAt(resolve(cwd, folder ?? "."), cwd);
  if (at.packageJson !== undefined || isFresh(at)) return usable(at, cwd);
  if (folder === undefined && ask) return usable(targetAt(resolve(cwd, await ask.folder()), cwd), cwd);
  return usable(at, cwd);
}

function targetAt(root: string, cwd: string): Target {
  const file = fileInTheWay(root);
  if (file === undefined) return readTarget(root);
  const reason = file === root ? "it is a file" : `${shown(file, cwd)} is a file`;
  throw new ProjectError(CS4012({ folder: shown(root, cwd), reason }));
}

function usable(target: Target, cwd: string): Target {
  if (target.invalid) throw new ProjectError(target.invalid);
  if (target.packageJson !== undefined || isFresh(target)) return target;
  const reason = `it has no package.json, but other files (${target.names.slice(0, 3).join(", ")})`;
  throw new ProjectError(CS4012({ folder: shown(target.root, cwd), reason }));
}

function write(root: string, changes: readonly Change[]): void {
  writeTogether((write) => {
    for (const change of changes) {
      if (change.kind === "keep") continue;
      const file = join(root, change.file);
      if (change.kind === "create" && existsSync(file)) throw appeared(file);
      write(file, change.text);
    }
  });
}

/** A file that appeared in the meantime is not replaced. */
function appeared(file: string): ProjectError {
  return new ProjectError(CS4013({ file, reason: "another process has just created it" }));
}

function line(change: Change, tense: "will" | "did"): string {
  switch (change.kind) {
    case "create":
      return `${tense === "did" ? "created" : "create "}  ${change.file}\n`;
    case "add":
      return change.done
        .map((what) => `${tense === "did" ? "added  " : "add    "}  ${change.file}: ${what}\n`)
        .join("");
    case "keep":
      return `${tense === "did" ? "kept   " : "keep   "}  ${change.file}: ${change.why}\n`;
  }
}
