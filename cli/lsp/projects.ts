import path from "node:path";
import { readConfig } from "../../transformer/hosts/config.js";
import { EditorProject } from "../../transformer/hosts/editor/project.js";
import { installedPackage } from "../../transformer/hosts/installed-package.js";
import { findConfig, ProjectError } from "../../transformer/hosts/project.js";
import { ts } from "../../transformer/semantics/compiler.js";

/** The projects of the open files: each file belongs to the nearest `tsconfig.json` above it. */
export class Projects {
  readonly #byConfig = new Map<string, EditorProject | undefined>();
  /** Texts of the open files, which every project sees. */
  readonly #texts = new Map<string, string>();
  readonly #tell: (error: ProjectError) => void;

  /** @param tell called once with the reason why a project cannot be opened. */
  constructor(tell: (error: ProjectError) => void) {
    this.#tell = tell;
  }

  /** @returns `undefined` for a file without a project, or in one without Countersign. */
  of(file: string): EditorProject | undefined {
    const found = findConfig(path.dirname(file));
    return found.ok ? this.#at(found.value, file) : undefined;
  }

  /**
   * Sets the text of an open file.
   * @returns the projects that contain it: its own, and those whose files import it.
   */
  setText(file: string, text: string): readonly EditorProject[] {
    this.#texts.set(file, text);
    const own = this.of(file);
    const concerned = this.#containing(file, own);
    for (const project of concerned) project.edited(file, project === own);
    return concerned;
  }

  /** Its text on disk counts again. @returns the projects that contain it. */
  close(file: string): readonly EditorProject[] {
    this.#texts.delete(file);
    const concerned = this.#containing(file, this.of(file));
    for (const project of concerned) project.closed(file);
    return concerned;
  }

  all(): readonly EditorProject[] {
    return [...this.#byConfig.values()].filter((project) => project !== undefined);
  }

  /** A `tsconfig.json` or `package.json` has changed: projects that could not be opened are tried again. */
  configurationChanged(): void {
    for (const [configFile, project] of this.#byConfig) if (!project) this.#byConfig.delete(configFile);
    for (const project of this.all()) project.changed(true);
  }

  /**
   * The project of a `tsconfig.json`, or the project that it references and that contains the file (a solution, as in Vite's
   * templates).
   */
  #at(configFile: string, file: string): EditorProject | undefined {
    const project = this.#open(configFile);
    if (!project || this.#has(project, file)) return project;
    const references = this.#references(configFile);
    const others = references.map((reference) => this.#open(reference)).filter((each) => each !== undefined);
    return others.find((other) => this.#has(other, file)) ?? project;
  }

  #containing(file: string, own: EditorProject | undefined): readonly EditorProject[] {
    const others = this.all().filter((project) => project !== own && this.#has(project, file));
    return own ? [own, ...others] : others;
  }

  #has(project: EditorProject, file: string): boolean {
    return this.attempt(() => project.has(file)) ?? false;
  }

  #open(configFile: string): EditorProject | undefined {
    if (this.#byConfig.has(configFile)) return this.#byConfig.get(configFile);
    const project = this.#make(configFile);
    this.#byConfig.set(configFile, project);
    return project;
  }

  #make(configFile: string): EditorProject | undefined {
    // Countersign is used here: this is its own repository, or it is installed.
    const manifest = path.join(path.dirname(configFile), "package.json");
    if (!installedPackage(manifest, "countersign")) return undefined;
    return this.attempt(() => new EditorProject(configFile, this.#texts));
  }

  #references(configFile: string): readonly string[] {
    const { projectReferences = [] } = this.attempt(() => readConfig(configFile)) ?? {};
    return projectReferences.map((each) => ts.resolveProjectReferencePath(each));
  }

  /** Reports what is wrong with a project, and continues. */
  attempt<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ProjectError)) throw error;
      this.#tell(error);
      return undefined;
    }
  }
}
