import { describe, expect, test } from "vitest";
import type { ParameterPlan } from "../sources/sources.js";
import { planAll, planned } from "./testing/planned.js";

/** `query page (page-size) optional =10 {number}`: the source of a parameter, in one line. */
function line(parameter: ParameterPlan): string {
  if (parameter.in === "injected") return `${parameter.what} ${parameter.name}`;
  if (parameter.in === "socket") return `socket ${parameter.name}`;
  if (parameter.in === "dependency")
    return `dependency ${parameter.name} of ${parameter.need.dependency.name}`;
  const optional = parameter.optional ? ["optional"] : [];
  if (parameter.in === "mergePatch") return ["mergePatch", parameter.name, ...optional].join(" ");
  if (parameter.in === "condition") return ["condition", parameter.header, ...optional].join(" ");
  if (parameter.in === "security")
    return ["security", parameter.name, ...parameter.alternatives.map(({ name }) => name), ...optional].join(
      " ",
    );
  if ("spread" in parameter) {
    const fields = parameter.fields.map(
      ({ property, wireName, default: value }) =>
        `${property}=${wireName}${value === undefined ? "" : `(${JSON.stringify(value)})`}`,
    );
    return [parameter.in, parameter.name, `{${fields.join(" ")}}`, ...optional].join(" ");
  }
  if ("choice" in parameter) return [parameter.in, parameter.name, "(one of)", ...optional].join(" ");
  const fallback = parameter.default === undefined ? [] : [`=${JSON.stringify(parameter.default)}`];
  const name =
    parameter.in === "body" ? (parameter.embed ? "(embedded)" : "(whole)") : `(${parameter.wireName})`;
  return [parameter.in, parameter.name, name, ...optional, ...fallback, parameter.schema.kind].join(" ");
}

/** The source of each parameter of a POST handler. */
const SOURCES: readonly (readonly [parameters: string, expected: readonly string[], path?: string])[] = [
  // Rule 1: markers.
  ["a: Bearer", ["security a HTTPBearer"]],
  [`a?: ApiKey<"header", "x-key">`, ["security a APIKeyHeader optional"]],
  [`a: Basic | ApiKey<"query", "key"> | undefined`, ["security a HTTPBasic APIKeyQuery optional"]],
  ["a: Path<Int>", ["path a (a) number"], "/:a"],
  [`a: Path<string, "item-id">`, ["path a (item-id) string"], "/:item-id"],
  ["a: Query<string>", ["query a (a) string"]],
  [`a: Query<string[], "tag">`, ["query a (tag) array"]],
  [
    "userAgent: Header<string>, x_token: Header<string>",
    ["header userAgent (user-agent) string", "header x_token (x-token) string"],
  ],
  [`a: Header<string, "X-API-Key">`, ["header a (X-API-Key) string"]],
  ["session_id: Cookie<string>", ["cookie session_id (session_id) string"]],
  ["a: Body<Int>", ["body a (whole) number"]],
  ["a: Body<Int, { embed: true }>", ["body a (embedded) number"]],
  ["a: Query<string> | null", ["query a (a) union"]],
  ["a: Query<number> & Min<1>", ["query a (a) number"]],
  ["a?: Header<Int>", ["header a (a) optional number"]],
  // A marker takes precedence over the name in the path.
  [`id: Query<Int>, other: Path<Int, "id">`, ["query id (id) number", "path other (id) number"], "/:id"],
  // Spread.
  ["a: Query<{ page: Int; tags?: string[] }>", ["query a {page=page tags=tags}"]],
  [
    "a: Header<{ saveData: boolean; if_match?: string }>",
    ["header a {saveData=save-data if_match=if-match}"],
  ],
  ["a?: Cookie<{ session: string }>", ["cookie a {session=session} optional"]],
  ["{ page }: Query<{ page: Int }>", ["query query {page=page}"]],
  // Defaults in the pattern are shown if the property may be absent and the value is known.
  [
    `{ page: p = 1, "page-size": size = Infinity, sort = "name", must = 2, ...rest }: Query<{ page?: Int; "page-size"?: number; sort?: string; must: Int; tags?: string[] }>`,
    [`query query {page=page(1) page-size=page-size sort=sort("name") must=must tags=tags}`],
  ],
  ["a: Query<{ page?: Int }> = {}", ["query a {page=page} optional"]],
  // Injected.
  ["c: Context, q: string", ["context c", "query q (q) string"]],
  ["request: Request, signal: AbortSignal", ["request request", "signal signal"]],
  ["out: Outgoing", ["outgoing out"]],
  // Rule 2: names in the path.
  ["id: Int, q: string", ["path id (id) number", "query q (q) string"], "/:id"],
  ["rest: string", ["path rest (rest) string"], "/files/:rest{.+}"],
  ["a: Date, b: boolean", ["path a (a) parsed", "path b (b) boolean"], "/:a/x/:b/*"],
  // Rule 3: scalars and lists of scalars.
  [
    "a: string, b: number, c: boolean, d: bigint",
    ["query a (a) string", "query b (b) number", "query c (c) boolean", "query d (d) bigint"],
  ],
  [
    `a: Date, b: "x" | "y", c: \`v\${number}\`, d: string | number | null`,
    ["query a (a) parsed", "query b (b) literal", "query c (c) template", "query d (d) union"],
  ],
  [
    "a: Set<Int>, b: [string, Int?], c: readonly Date[]",
    ["query a (a) set", "query b (b) tuple", "query c (c) array"],
  ],
  ["a: Color", ["query a (a) ref"]],
  // Defaults.
  [
    `limit = 10, tags: string[] = [], on = true, by = "name"`,
    [
      "query limit (limit) optional =10 number",
      "query tags (tags) optional =[] array",
      "query on (on) optional =true boolean",
      `query by (by) optional ="name" string`,
    ],
  ],
  [
    "a = -1.5, b: Color = Color.Green, c: string = PREFIX + `x`",
    [
      "query a (a) optional =-1.5 number",
      `query b (b) optional ="green" ref`,
      `query c (c) optional ="pre-x" string`,
    ],
  ],
  ["now = Date.now()", ["query now (now) optional number"]],
  ["a: number & Default<5>", ["query a (a) =5 number"]],
  // Rule 4: bodies.
  ["item: Item", ["body item (whole) ref"]],
  ["items: Item[]", ["body items (whole) array"]],
  ["{ name }: Item", ["body body (whole) ref"]],
  ["item: Item, owner: { a: 1 }", ["body item (embedded) ref", "body owner (embedded) object"]],
  ["item: Item, importance: Body<Int>", ["body item (embedded) ref", "body importance (embedded) number"]],
  ["item?: Item, q?: string", ["body item (whole) optional ref", "query q (q) optional string"]],
  [`item: Item = { name: "a" }`, [`body item (whole) optional ={"name":"a"} ref`]],
  ["data: unknown", ["body data (whole) unknown"]],
  ["none: null", ["body none (whole) null"]],
];

const SHARED = `
enum Color { Red = "red", Green = "green" }
interface Item { name: string }
const PREFIX = "pre-";
`;

const results = planAll(
  SOURCES.map(([parameters, , path = "/"]) => `${SHARED}app.post("${path}", (${parameters}): void => {});`),
);

describe("where a parameter comes from", () => {
  test.each(SOURCES.map(([parameters, expected], i) => ({ parameters, expected, i })))(
    "$parameters",
    ({ expected, i }) => {
      expect(results[i]?.problems).toEqual([]);
      expect(results[i]?.errors).toEqual([]);
      expect(results[i]?.plans[0]?.parameters.map(line)).toEqual(expected);
    },
  );
});

describe("markers behind aliases", () => {
  const models = `
    import type { Query, Header, Int, Min } from "countersign";
    export type Page = Query<Int & Min<1>, "page">;
    export type Optional<T> = Query<T> | undefined;
    export type Named<T, Name extends string = "fallback"> = Header<T, Name>;
    export type Twice<T> = Named<T, "x-twice">;
  `;
  const again = `export type { Page as PageNumber, Named, Twice, Optional } from "./models.js";`;
  const more = { "src/models.ts": models, "src/again.ts": again };

  test.each([
    ["Page from models", "a: PageNumber", "query a (page) number"],
    ["a generic one", `a: Named<Int, "x-a">`, "header a (x-a) number"],
    ["a default argument", "a: Named<string>", "header a (fallback) string"],
    ["a generic one of a generic one", "a: Twice<string[]>", "header a (x-twice) array"],
    ["with undefined", "a: Optional<Int>", "query a (a) optional number"],
  ])("%s", (_, parameter, expected) => {
    const source = `import type { PageNumber, Named, Twice, Optional } from "./again.js";\napp.get("/", (${parameter}): void => {});`;
    const { plans, problems, errors } = planned(source, more);
    expect({ problems, errors }).toEqual({ problems: [], errors: [] });
    expect(plans[0]?.parameters.map(line)).toEqual([expected]);
  });

  test("a type of the same name that is not Countersign's is no marker", () => {
    const { plans } = planned(
      `namespace own { export type Header<T> = T }\napp.get("/", (a: own.Header<string>): void => {});`,
    );
    expect(plans[0]?.parameters.map(line)).toEqual(["query a (a) string"]);
  });

  test("a union keeps the order it was written in", () => {
    const { plans } = planned(
      `const x: "c" | "a" = "a";\napp.get("/", (a: Query<"c" | "b" | "a">): void => {});`,
    );
    expect(plans[0]?.parameters[0]).toMatchObject({ schema: { kind: "literal", values: ["c", "b", "a"] } });
  });
});

describe("forms of handlers", () => {
  const modules = {
    "src/handlers.ts": `
      export function read(id: string): string { return id; }
      export const list = async (limit = 10) => [limit];
      export default function (a: string): string { return a; }
    `,
  };

  test.each([
    ["a function expression", "function named(id: string) { return id; }", "named", 1],
    ["an arrow function", "(id: string) => id", undefined, 1],
    ["an imported function", "readIt", "read", 1],
    ["a method", "service.get", "get", 1],
    ["a default export", "other", "other", 0],
  ])("%s", (_, handler, name, inPath) => {
    const source = `
      import other, { read as readIt } from "./handlers.js";
      const service = { get(id: string) { return id; } };
      app.get("${inPath ? "/:id" : "/"}", ${handler});`;
    const { plans, problems } = planned(source, modules);
    expect(problems).toEqual([]);
    expect(plans[0]?.handlerName).toBe(name);
    expect(plans[0]?.parameters[0]?.in).toBe(inPath ? "path" : "query");
  });

  test("a type that hands in the parameters", () => {
    const { plans, problems } = planned(
      `type Handler = (id: Int, agent: Header<string>) => string;\nconst handler: Handler = (id, agent) => agent + id;\napp.get("/:id", handler);`,
    );
    expect(problems).toEqual([]);
    expect(plans[0]?.parameters.map(line)).toEqual(["path id (id) number", "header agent (agent) string"]);
  });
});

describe("what is said of a parameter", () => {
  test("inline JSDoc constrains and describes, @param describes", () => {
    const { plans, problems } = planned(`
      /** @param q Words to look for. */
      app.get("/:id", (/** The key. @minimum 1 */ id: Int, q: string, /** @deprecated */ old?: string): void => {});
    `);
    expect(problems).toEqual([]);
    expect(plans[0]?.parameters).toMatchObject([
      { name: "id", schema: { kind: "number", minimum: 1 }, description: "The key." },
      { name: "q", description: "Words to look for." },
      { name: "old", deprecated: true },
    ]);
  });

  test("@default is filled in by the decoder, a default in the signature by the handler", () => {
    const { plans } = planned(`
      app.get("/", (/** @default 10 */ limit?: number, offset = 0): void => {});
    `);
    expect(plans[0]?.parameters).toMatchObject([
      { name: "limit", optional: false, default: 10 },
      { name: "offset", optional: true, default: 0 },
    ]);
  });
});
