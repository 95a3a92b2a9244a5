import type ts from "typescript";
import type { UnsettledKind } from "../../../transformer/semantics/declared/unsettled.js";

export interface Trap {
  readonly name: string;
  /** By path; the type in question is that of `subject` in `src/app.ts`. */
  readonly files: Readonly<Record<string, string>>;
  readonly options?: ts.CompilerOptions;
  /** Whether `tsconfig.json` lists a file. By default, it lists all of them. */
  readonly isRoot?: (file: string) => boolean;
  /** Whether it is settled. Default `settled`. */
  readonly subject?: "settled" | UnsettledKind;
}

export const app = (text: string, more: Readonly<Record<string, string>> = {}) => ({
  "package.json": '{ "type": "module" }',
  "src/app.ts": text,
  ...more,
});

/** An installed package. */
export const installed = (name: string, types: string, more: Readonly<Record<string, string>> = {}) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, types: "index.d.ts" }),
  [`node_modules/${name}/index.d.ts`]: types,
  ...more,
});
