import type { Diagnostic } from "../../../transformer/diagnostics/diagnostic.js";
import type { PackageManager } from "../../../transformer/hosts/package-manager.js";
import type { Problem } from "../../../transformer/hosts/problems.js";
import type { UnsettledQuestion } from "../../../transformer/unsettled-question.js";
import type { JsonFile, Place } from "../../json-file.js";

/** Everything that the checks know about a project: plain data, gathered once. */
export interface Facts {
  /** The folder of `tsconfig.json`; without one, of the nearest `package.json`. */
  readonly root: string;
  /** `20.20.2` */
  readonly node: string;
  readonly packageJson: JsonFile | undefined;
  /** The program that installs its packages. */
  readonly packageManager: PackageManager;
  readonly config: Config | { readonly problem: Diagnostic; readonly place?: Place };
  /** Absolute path of the entry. */
  readonly entry: string | { readonly problem: Diagnostic };
  /** Whether Yarn's PnP keeps the packages, and whether this process can read them. */
  readonly pnp?: "readable" | "unreadable" | undefined;
  /** What is wrong with the Hono that Countersign finds. */
  readonly hono?: Diagnostic | undefined;
  /** Problems with the options, from TypeScript; from the project's own if that is the native one. */
  readonly optionErrors?: readonly Problem[] | undefined;
  /** Every copy of the packages that must match, the project's own first. */
  readonly copies: readonly PackageCopy[];
  readonly scripts: readonly Script[];
  readonly toolConfigs: readonly ToolConfig[];
  /** The state of the committed `openapi.json`, if there is one and the program could be compiled. */
  readonly documents?: readonly CommittedDocument[] | undefined;
  /**
   * The types of its routes that the project's own declarations do not determine, if that affects the time and it could be
   * compiled.
   */
  readonly unsettled?: UnsettledTypes | undefined;
}

export interface UnsettledTypes {
  readonly questions: readonly UnsettledQuestion[];
  /** How many routes have such types, and how many routes there are. */
  readonly routes: number;
  readonly of: number;
}

/** `tsconfig.json`, with everything that it extends. */
export interface Config {
  readonly file: JsonFile;
  /** The configurations it extends, nearest first. */
  readonly extended: readonly JsonFile[];
  readonly options: Options;
  readonly plugins: readonly Plugin[];
}

/** The relevant options, under their names in `tsconfig.json`. */
export interface Options {
  readonly strictNullChecks: boolean;
  readonly strict: boolean;
  readonly isolatedModules: boolean;
  readonly verbatimModuleSyntax: boolean;
  readonly exactOptionalPropertyTypes: boolean;
  readonly noEmit: boolean;
  readonly emitDeclarationOnly: boolean;
  /** In lower case; `undefined` if TypeScript chooses it. */
  readonly module: string | undefined;
  readonly moduleResolution: string | undefined;
}

/** An entry of `compilerOptions.plugins`. */
export interface Plugin {
  readonly transform: string | undefined;
  readonly transformProgram: boolean;
  readonly place: Place;
}

/** An installed package. */
export interface PackageCopy {
  readonly name: string;
  readonly version: string;
  /** Absolute and real path. */
  readonly folder: string;
  /** Which of the two gets this copy when it imports the package by name. Empty for most. */
  readonly usedBy: readonly ("project" | "countersign")[];
}

/** One command in a script of `package.json`: `tsc -p .` in `rm -rf dist && tsc -p .`. */
export interface Script {
  readonly name: string;
  /** The program, without variables and runners in front: `tsc`. */
  readonly program: string;
  readonly args: readonly string[];
  /** A TypeScript file among the arguments whose imports lead to a module with routes. */
  readonly routes: string | undefined;
  readonly place: Place;
}

/** A configuration of a bundler or test runner. It is read, never executed. */
export interface ToolConfig {
  readonly tool: Tool;
  readonly file: string;
  /** The host it imports from Countersign: `countersign/vite`. */
  readonly host: string | undefined;
  /** Whether the import is also called. */
  readonly used: boolean;
  readonly place: Place;
}

export type Tool = "vite" | "vitest" | "rollup" | "rolldown" | "tsup" | "tsdown" | "esbuild";

/** The copy of a package that the project itself imports. */
export function ownCopy({ copies }: Facts, name: string): PackageCopy | undefined {
  return copies.find((copy) => copy.name === name && copy.usedBy.includes("project"));
}

export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

export interface CommittedDocument {
  /** The command that prints the correct document. */
  readonly command: string;
  readonly file: string;
  readonly differences: number;
}
