import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type AskedArtifact, askedArtifacts, makeArtifact, makeBeside } from "../artifacts/artifacts.js";
import { CS4102 } from "../diagnostics/catalogue.js";
import { ts } from "../semantics/compiler.js";
import type { PluginOptions } from "./plugin-options.js";
import { appendFix } from "./problem-text.js";
import type { Problem } from "./problems.js";
import { type LinkedApp, type ProjectService, projectService } from "./service.js";
import { type EditedText, insertInto } from "./text-edits.js";
import { areTypesGone } from "./types-gone.js";
import { withoutTypes } from "./without-types.js";
import { writeTogether } from "./write-together.js";

/** The result for a module, as the bundler needs it. */
export interface PluginModule {
  /** Absent if nothing changes. */
  readonly edited: EditedText | undefined;
  readonly problems: readonly Problem[];
  readonly inputs: readonly string[];
}

/** A TypeScript module, compiled. */
export interface JavaScriptModule {
  /** Absent if nothing changes, so that another plugin may compile it. */
  readonly code: string | undefined;
  readonly map: string | undefined;
  readonly problems: readonly Problem[];
  readonly inputs: readonly string[];
}

/** A text to write next to the bundle. */
export interface ArtifactFile {
  readonly fileName: string;
  readonly text: string;
}

/** The common part of the plugins for all bundlers, for one bundler's root. */
export class PluginHost {
  readonly #options: PluginOptions;
  readonly #cwd: string;
  readonly #caches: string | undefined;
  #service: ProjectService | undefined;
  #hasToldOptions = false;

  /**
   * @param cwd absolute path of the bundler's root.
   * @param caches a folder that keeps compiled modules for the next process. Without it, nothing is kept.
   */
  constructor(options: PluginOptions, cwd: string, caches?: string) {
    this.#options = options;
    this.#cwd = cwd;
    this.#caches = caches;
  }

  /** @throws ProjectError if there is no `tsconfig.json`, or no TypeScript. */
  get service(): ProjectService {
    if (this.#service) return this.#service;
    const service = projectService({ cwd: this.#cwd, tsconfig: this.#options.tsconfig });
    if (this.#caches !== undefined) service.keepIn(this.#caches);
    this.#service = service;
    return service;
  }

  /** Writes new results for the next process. */
  save(): void {
    this.#service?.save();
  }

  /** Returns `undefined` if this is not a module of the project. */
  module(id: string, text: string): PluginModule | undefined {
    const fileName = fileOf(id);
    if (fileName === undefined) return undefined;
    const { service } = this;
    const original = readText(fileName);
    if (original !== undefined && areTypesGone(fileName, original, text)) {
      const before = service.inserted(fileName, original);
      const isOurs = before && (before.insertions !== undefined || before.problems.length > 0);
      return isOurs ? { edited: undefined, problems: [compiledBefore(fileName)], inputs: [] } : undefined;
    }
    const made = service.inserted(fileName, text);
    if (!made) return undefined;
    const { insertions, problems, inputs } = made;
    return { edited: insertions && insertInto(fileName, text, insertions), problems, inputs };
  }

  /**
   * Compiles a TypeScript module to JavaScript, for a bundler whose plugin for TypeScript does not provide its text.
   * @returns `undefined` if this is not a TypeScript module of the project.
   * @throws Error with every syntax error.
   */
  javascript(id: string): JavaScriptModule | undefined {
    const fileName = fileOf(id);
    if (fileName === undefined || !/\.[cm]?tsx?$/.test(fileName)) return undefined;
    const text = readText(fileName);
    const compiled = text === undefined ? undefined : this.service.module(fileName, text);
    if (text === undefined || !compiled) return undefined;
    const { edits, problems, inputs } = compiled;
    const options = { ...this.service.options, module: ts.ModuleKind.ESNext };
    const made = edits && withoutTypes(fileName, text, edits, options);
    return { code: made?.code, map: made?.map, problems, inputs };
  }

  /** Problems of entire apps, after everything has been built. */
  appProblems(): readonly Problem[] {
    return this.service.appProblems();
  }

  /** Options of the project that have no effect, for a host that never reports problems of apps. Returned once. */
  optionProblems(): readonly Problem[] {
    if (this.#hasToldOptions) return [];
    this.#hasToldOptions = true;
    return this.service.optionProblems();
  }

  /**
   * Creates the requested artifacts.
   * @throws Error if one cannot be created.
   */
  artifacts(): readonly ArtifactFile[] {
    const asked = askedArtifacts(this.#options, { server: false });
    if (asked.length === 0) return [];
    const app = this.service.link(this.#options.entry);
    return asked.flatMap((artifact) => {
      const { fileName } = artifact;
      const text = textOf(artifact, app);
      const beside = app ? [...makeBeside(artifact, app.linking)] : [];
      const folder = path.posix.dirname(fileName);
      return [
        { fileName, text },
        ...beside.map(([name, text]) => ({ fileName: path.posix.join(folder, name), text })),
      ];
    });
  }

  /** Writes all artifacts or none into the folder of the bundle. */
  writeArtifacts(folder: string): void {
    const files = this.artifacts();
    writeTogether((write) => {
      for (const { fileName, text } of files) write(path.resolve(this.#cwd, folder, fileName), text);
    });
  }
}

function readText(fileName: string): string | undefined {
  return statSync(fileName, { throwIfNoEntry: false })?.isFile() ? readFileSync(fileName, "utf8") : undefined;
}

const compiledBefore = (file: string): Problem => {
  const { code, severity, message, fix } = CS4102({});
  return { code, severity, message, fix, file };
};

function textOf(artifact: AskedArtifact, app: LinkedApp | undefined): string {
  const text = app && makeArtifact(artifact, app.linking);
  if (text !== undefined) return text;
  const first = app?.problems.find(({ severity }) => severity === "error");
  throw new Error(
    `${artifact.title} cannot be generated: ${first ? appendFix(first) : "the app has errors"}`,
  );
}

/**
 * The file behind a bundler's id, with forward slashes; `undefined` if it is not a TypeScript module: virtual modules, and files
 * that are imported as something else (`?raw`, `?url`, `?worker`).
 */
export function fileOf(id: string): string | undefined {
  if (id.startsWith("\0")) return undefined;
  const [file = "", query = ""] = id.split("?", 2);
  if (/(^|&)(raw|url|worker|sharedworker|inline)\b/.test(query)) return undefined;
  if (!/\.[cm]?[jt]sx?$/.test(file) || /\.d\.[cm]?ts$/.test(file)) return undefined;
  return file.replaceAll("\\", "/");
}
