import path from "node:path";
import { afterAll } from "vitest";
import type { App } from "../../runtime/app.js";
import type { Issue } from "../../runtime/contract/issue.js";
import { sampleProgram } from "./sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "./temporary.js";

/** A type, and the result of using it as a property `v` of a body that is sent back. */
export interface TypeRow {
  readonly type: string;
  /** Precedes it in its module; `declarations` may import. */
  readonly declarations?: string;
  /** The JSDoc of the property. */
  readonly jsdoc?: string;
  /** The schema of the property in the document of a request. */
  readonly document: unknown;
  /** Components that must exist as well. */
  readonly components?: Readonly<Record<string, unknown>>;
  /** The values of `v` that come back unchanged, or pairs if they come back changed. */
  readonly accepted: readonly unknown[];
  readonly answered?: readonly (readonly [sent: unknown, answered: unknown])[];
  /** The refused twins, each with its issues: `["abc", "string_too_short: …"]`. */
  readonly refused: readonly (readonly [sent: unknown, ...issues: string[]])[];
}

/** The result of a row. */
export interface RowOutcome {
  readonly diagnostics: readonly string[];
  /** The schema of `v` in the document, and the components. */
  readonly schema: unknown;
  readonly components: Readonly<Record<string, unknown>>;
  /** Sends a value as `v`; `undefined` sends none. */
  send(value: unknown): Promise<unknown>;
}

/** Every row as a project with one route, all of them in one program, served from the runtime's sources. */
export function typeRows(
  rows: readonly Pick<TypeRow, "type" | "declarations" | "jsdoc">[],
  folder = temporaryFolder("types"),
): readonly RowOutcome[] {
  afterAll(() => removeFolder(folder));
  const home = (i: number) => path.join(folder, String(i));
  for (const [i, row] of rows.entries()) writeFiles(home(i), { "src/app.ts": moduleOf(row) });
  const compiled = sampleProgram(rows.map((_, i) => home(i)));
  return rows.map((_, i) => {
    const sample = compiled(home(i));
    const document = JSON.parse(sample.document ?? "{}") as OpenApi;
    let app: Promise<{ default: App }> | undefined;
    return {
      diagnostics: sample.diagnostics,
      schema: bodyOf(document)?.properties?.v,
      components: document.components?.schemas ?? {},
      async send(value) {
        app ??= import(/* @vite-ignore */ sample.emit(path.join(home(i), "out")));
        const body = JSON.stringify(value === undefined ? {} : { v: value });
        const headers = { "content-type": "application/json" };
        const response = await (await app).default.request("/", { method: "POST", headers, body });
        const answer = (await response.json()) as { v?: unknown; detail?: readonly Issue[] };
        if (response.status === 200) return answer.v;
        if (response.status !== 422) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
        return (answer.detail ?? []).map(
          ({ type, loc, msg }) => `${loc.slice(2).join(".")}${loc.length > 2 ? " " : ""}${type}: ${msg}`,
        );
      },
    };
  });
}

/** The schema of the request in the document: with a default, its component differs from that of the response. */
function bodyOf(document: OpenApi): { readonly properties?: { readonly v?: unknown } } | undefined {
  const name = document.paths?.["/"].post.requestBody.content["application/json"].schema.$ref
    .split("/")
    .at(-1);
  return document.components?.schemas[name ?? ""];
}

interface OpenApi {
  readonly paths?: { readonly "/": { readonly post: { readonly requestBody: Content } } };
  readonly components?: { readonly schemas: Readonly<Record<string, object>> };
}

interface Content {
  readonly content: { readonly "application/json": { readonly schema: { readonly $ref: string } } };
}

function moduleOf({
  type,
  declarations = "",
  jsdoc,
}: Pick<TypeRow, "type" | "declarations" | "jsdoc">): string {
  return [
    'import * as cs from "countersign";',
    'import type { tags } from "typia";',
    declarations,
    'const app = new cs.App({ title: "Types", version: "1" });',
    "interface Body {",
    ...(jsdoc === undefined ? [] : ["  /**", ...jsdoc.split("\n").map((line) => `   * ${line}`), "   */"]),
    `  v: ${type};`,
    "}",
    'app.post("/", (body: Body): Body => body);',
    "export default app;",
    "",
  ].join("\n");
}
