import type { Direction, ObjectSchema, ProjectValue, ValuePath } from "../schema.js";
import type { Likeness } from "./alike.js";
import { LateNames, type NameFor } from "./late-names.js";
import type { Library } from "./library.js";
import { access, camel, isFree } from "./names.js";

export type DeclarationKind = "constant" | "function" | "dependency" | "document" | "route";

/** A function that is written differently if only results go through it. */
export interface Ways {
  readonly both: string;
  readonly output: string;
}

/** The text that is put at the top of one module: declarations by what they are, each only once. */
export class ModuleText {
  /** The library's names as this module writes them. */
  readonly library: Library;
  /** The name under which `countersign/generated` is imported. */
  readonly #library: string;
  readonly #isTaken: (name: string) => boolean;
  readonly #referenceTo: (value: ProjectValue) => ValuePath;
  readonly #names = new Set<string>();
  readonly #byContent = new Map<string, string>();
  /** By specifier. */
  readonly #imports = new Map<string, string>();
  readonly #start = new Set<string>();
  readonly #declarations: { readonly name: string; readonly kind: DeclarationKind; text: Ways }[] = [];
  readonly #late = new LateNames();
  readonly #variables = new Set<string>();

  /** The objects that share a function. */
  readonly alike: ReadonlyMap<ObjectSchema, Likeness>;

  /**
   * @param isTaken whether the module itself uses an identifier.
   * @param referenceTo how the module accesses a value of the project.
   */
  constructor(
    isTaken: (name: string) => boolean,
    alike: ReadonlyMap<ObjectSchema, Likeness> = new Map(),
    referenceTo: (value: ProjectValue) => ValuePath = ({ text }) => ({ path: text.split(".") }),
  ) {
    this.#isTaken = isTaken;
    this.#referenceTo = referenceTo;
    this.alike = alike;
    this.#library = this.#claim("$");
    this.library = (name) => `${this.#library}.${name}`;
  }

  /** Whether the module itself uses a name, which may then mean something else there. */
  mentions(name: string): boolean {
    return this.#isTaken(name);
  }

  /** A name that nothing in this text uses yet, for a variable of a function. No later declaration gets it. */
  variable(hint: string, isUsed: (name: string) => boolean): string {
    let name = hint;
    for (let i = 2; isUsed(name) || this.#names.has(name) || !isFree(name); i++) name = hint + i;
    this.#variables.add(name);
    return name;
  }

  /** Records the direction of the values in the functions that a text calls, and in the functions that these call. */
  calledFrom(direction: Direction, text: string): void {
    this.#late.calledFrom(direction, text);
  }

  /**
   * The name of a declaration, which is written on the first request for `content`. Its name is known before `render` runs, so
   * that it can refer to itself. The name of a constant or function is a mark until everything is written.
   */
  declare(
    kind: DeclarationKind,
    content: string,
    hint: string | NameFor,
    render: (name: string) => string | Ways,
  ): string {
    const known = this.#byContent.get(content);
    if (known !== undefined) return known;
    const nameFor = typeof hint === "string" ? () => hint : hint;
    const isLate = kind === "constant" || kind === "function";
    const name = isLate ? this.#late.mark(nameFor) : this.#claim(nameFor("both"));
    this.#byContent.set(content, name);
    const declaration = { name, kind, text: { both: "", output: "" } };
    this.#declarations.push(declaration);
    const text = render(name);
    declaration.text = typeof text === "string" ? { both: text, output: text } : text;
    return name;
  }

  /**
   * The namespace under which all of a module's exports are imported. The names of single imports are not rewritten for
   * synthesized nodes in CommonJS output, and members of a namespace are looked up when they are used.
   */
  importAll(specifier: string): string {
    const known = this.#imports.get(specifier);
    if (known !== undefined) return known;
    const base = specifier.replace(/\.[cm]?[jt]sx?$/, "").replace(/^.*\/(?=.)/, "");
    const name = this.#claim(`$${camel(base)}`);
    this.#imports.set(specifier, name);
    return name;
  }

  /** The expression for a value of the project. Modules that import each other may not have it before they have run. */
  value(value: ProjectValue): string {
    return this.expression(this.#referenceTo(value));
  }

  /** The expression for the path to a value, up to `length` steps of it. */
  expression({ module, path }: ValuePath, length = path.length): string {
    const names = path.slice(0, length);
    const whole = module === undefined ? names : [this.importAll(module), ...names];
    return whole.slice(1).reduce(access, whole[0] ?? "");
  }

  /** A statement that runs once, before all declarations. */
  begin(statement: string): void {
    this.#start.add(statement);
  }

  /** A constant, shared by everything that needs the same value. */
  constant(value: string, hint: string): string {
    return this.declare("constant", `constant ${value}`, hint, (name) => `const ${name} = ${value};`);
  }

  /** All the text, with constants before functions: constants refer only to functions. */
  toString(): string {
    const declared = new Map(this.#declarations.map(({ name, text }) => [name, text.both]));
    const { named, useOf } = this.#late.given(declared, (name) => this.#claim(name));
    const texts = (kind: DeclarationKind) =>
      this.#declarations
        .filter((each) => each.kind === kind)
        .map(({ name, text }) => named(useOf(name) === "output" ? text.output : text.both));
    return [
      `import * as ${this.#library} from "countersign/generated";`,
      ...[...this.#imports].map(
        ([specifier, name]) => `import * as ${name} from ${JSON.stringify(specifier)};`,
      ),
      ...this.#start,
      ...texts("constant"),
      ...texts("function"),
      ...texts("dependency"),
      ...texts("document"),
      ...texts("route"),
      "",
    ].join("\n");
  }

  #claim(hint: string): string {
    let name = hint;
    const isTaken = () => this.#names.has(name) || this.#variables.has(name) || this.#isTaken(name);
    for (let i = 2; isTaken() || !isFree(name); i++) name = hint + i;
    this.#names.add(name);
    return name;
  }
}
