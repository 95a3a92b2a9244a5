import type { Diagnostic } from "../../../transformer/diagnostics/diagnostic.js";
import type { PackageManager } from "../../../transformer/hosts/package-manager.js";
import type { Problem } from "../../../transformer/hosts/problems.js";
import type { UnsettledQuestion } from "../../../transformer/unsettled-question.js";
import type { JsonFile, Place } from "../../json-file.js";

/** All that the checks know of a project: plain data, gathered once. */
export interface Facts {
  /** The folder of `tsconfig.json`; where there is none, of the nearest `package.json`. */
  readonly root: string;
  /** `20.20.2` */
  readonly node: string;
  readonly packageJson: JsonFile | undefined;
  /** What installs its packages. */
  readonly packageManager: PackageManager;
  readonly config: Config | { readonly problem: Diagnostic; readonly place?: Place };
  /** Absolute path of the entry. */
  readonly entry: string | { readonly problem: Diagnostic };
  /** Whether Yarn's PnP keeps the packages, and whether this process can look there. */
  readonly pnp?: "readable" | "unreadable" | undefined;
  /** What is wrong with the Hono that Countersign finds. */
  readonly hono?: Diagnostic | undefined;
  /** What TypeScript, the project's own where that is the native one, says of the options. */
  readonly optionErrors?: readonly Problem[] | undefined;
  /** Every copy of the packages that must agree, the project's own first. */
  readonly copies: readonly PackageCopy[];
  readonly scripts: readonly Script[];
  readonly toolConfigs: readonly ToolConfig[];
  /** What the committed `openapi.json` is, where there is one and the program could be compiled. */
  readonly documents?: readonly CommittedDocument[] | undefined;
  /** What the project's own declarations leave open of its routes' types, where time depends on that and it could be compiled. */
  readonly unsettled?: UnsettledTypes | undefined;
}

export interface UnsettledTypes {
  readonly questions: readonly UnsettledQuestion[];
  /** How many routes have some, and how many there are. */
  readonly routes: number;
  readonly of: number;
}

/** `tsconfig.json`, with all that it extends. */
export interface Config {
  readonly file: JsonFile;
  /** The configurations it extends, nearest first. */
  readonly extended: readonly JsonFile[];
  readonly options: Options;
  readonly plugins: readonly Plugin[];
}

/** The options that matter here, by the names they have in `tsconfig.json`. */
export interface Options {
  readonly strictNullChecks: boolean;
  readonly strict: boolean;
  readonly isolatedModules: boolean;
  readonly verbatimModuleSyntax: boolean;
  readonly exactOptionalPropertyTypes: boolean;
  readonly noEmit: boolean;
  readonly emitDeclarationOnly: boolean;
  /** Lower-case; `undefined` where it is left to TypeScript. */
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
  /** Who gets this copy when it asks for the package by name; nobody that is looked at, mostly. */
  readonly usedBy: readonly ("project" | "countersign")[];
}

/** One command of a script of `package.json`: `tsc -p .` of `rm -rf dist && tsc -p .`. */
export interface Script {
  readonly name: string;
  /** What is run, without variables and runners in front: `tsc`. */
  readonly program: string;
  readonly args: readonly string[];
  /** A TypeScript file among the arguments that comes to a module with routes. */
  readonly routes: string | undefined;
  readonly place: Place;
}

/** A configuration of a bundler or test runner. It is read, never run. */
export interface ToolConfig {
  readonly tool: Tool;
  readonly file: string;
  /** The host it imports from Countersign: `countersign/vite`. */
  readonly host: string | undefined;
  /** What it imported is called, too. */
  readonly used: boolean;
  readonly place: Place;
}

export type Tool = "vite" | "vitest" | "rollup" | "rolldown" | "tsup" | "tsdown" | "esbuild";

/** The copy of a package that the project itself gets. */
export function ownCopy({ copies }: Facts, name: string): PackageCopy | undefined {
  return copies.find((copy) => copy.name === name && copy.usedBy.includes("project"));
}

export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

export interface CommittedDocument {
  /** The command that prints what it should be. */
  readonly command: string;
  readonly file: string;
  readonly differences: number;
}
