import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import { explainRoute } from "../../cli/explain-route.js";
import { route } from "../../cli/testing/fake.js";
import type { FormView } from "../../runtime/contract/request-view.js";
import { marked, planAll } from "../3-plan/testing/planned.js";
import { argumentsOf, operation } from "../4-generate/testing/compiled.js";
import { operationFragment } from "../openapi/operation.js";
import { createReferences } from "../openapi/references.js";
import type { Source } from "./source.js";
import { SOURCES, type SourceName } from "./sources.js";

type Sent = Parameters<typeof argumentsOf>[1];

/** What a source makes of one parameter, in every phase. */
interface Sample {
  /** A route with one parameter that comes from there. */
  readonly route: string;
  /** What the document says because of it. */
  readonly document: Readonly<Record<string, unknown>>;
  /** Its line of `countersign explain`, without the spaces that align it; the sample itself is `here`. */
  readonly explained: string;
  readonly decoded:
    | {
        readonly sent: Sent;
        readonly value: unknown;
        readonly refused: Sent;
        readonly loc: readonly string[];
      }
    /** At hand for every request. */
    | { readonly given: unknown }
    /** Filled in by the runtime, which resolves what is called like this. */
    | { readonly needed: RegExp };
  /** The same, but for one thing, and the code it is refused with at the mark. */
  readonly refused: readonly [code: string, route: string];
}

const form = (fields: Readonly<Record<string, string>>): FormView => ({
  form: (name) => fields[name],
  formAll: (name) => (fields[name] === undefined ? [] : [fields[name]]),
  formNames: () => Object.keys(fields),
});

/** One of each: a source that is missing here does not compile. */
const SAMPLES: { readonly [Name in SourceName]: Sample } = {
  path: {
    route: `app.get("/items/:id", (id: number): void => {});`,
    document: { parameters: [{ name: "id", in: "path", required: true, schema: { type: "number" } }] },
    explained: "id path id number required",
    decoded: { sent: { path: { id: "3" } }, value: 3, refused: { path: { id: "x" } }, loc: ["path", "id"] },
    refused: ["CS1005", `app.get("/items/:id", (‸id: number[]): void => {});`],
  },
  query: {
    route: `app.get("/", (page: number = 1): void => {});`,
    document: {
      parameters: [{ name: "page", in: "query", required: false, schema: { type: "number", default: 1 } }],
    },
    explained: "page query page number default 1",
    decoded: { sent: { query: "page=2" }, value: 2, refused: { query: "page=x" }, loc: ["query", "page"] },
    refused: ["CS1023", `app.get("/", (‸page: Query<Record<string, number>>): void => {});`],
  },
  header: {
    route: `app.get("/", (contentLength: Header<number>): void => {});`,
    document: {
      parameters: [{ name: "content-length", in: "header", required: true, schema: { type: "number" } }],
    },
    explained: "contentLength header content-length number required",
    decoded: {
      sent: { headers: { "content-length": "3" } },
      value: 3,
      refused: { headers: { "content-length": "x" } },
      loc: ["header", "content-length"],
    },
    refused: ["CS2022", `app.get("/", (‸all: Header<Strict<{ host: string }>>): void => {});`],
  },
  cookie: {
    route: `app.get("/", (session: Cookie<string>): void => {});`,
    document: { parameters: [{ name: "session", in: "cookie", required: true, schema: { type: "string" } }] },
    explained: "session cookie session string required",
    decoded: {
      sent: { cookies: { session: "s" } },
      value: "s",
      refused: { cookies: {} },
      loc: ["cookie", "session"],
    },
    refused: ["CS1023", `app.get("/", (‸session: Cookie<string[]>): void => {});`],
  },
  form: {
    route: `app.post("/", (age: Form<number>): void => {});`,
    document: {
      requestBody: {
        required: true,
        content: {
          "application/x-www-form-urlencoded": {
            schema: { type: "object", properties: { age: { type: "number" } }, required: ["age"] },
          },
        },
      },
    },
    explained: "age form age number required",
    decoded: {
      sent: { body: form({ age: "3" }) },
      value: 3,
      refused: { body: form({ age: "x" }) },
      loc: ["body", "age"],
    },
    refused: ["CS1009", `app.get("/", (‸age: Form<number>): void => {});`],
  },
  body: {
    route: `app.post("/", (item: { name: string }): void => {});`,
    document: {
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
          },
        },
      },
    },
    explained: "item body the whole body { name: string } required",
    decoded: {
      sent: { body: { name: "a" } },
      value: { name: "a" },
      refused: { body: { name: 1 } },
      loc: ["body", "name"],
    },
    refused: ["CS1009", `app.get("/", (‸item: { name: string }): void => {});`],
  },
  dependency: {
    route: `function db(): string { return ""; }\napp.get("/", (it: Depends<typeof db>): void => {});`,
    document: {},
    explained: "it dependency db here",
    decoded: { needed: /^db / },
    refused: ["CS5001", `app.get("/", (‸it: Depends<() => string>): void => {});`],
  },
  security: {
    route: `app.get("/", (token?: Bearer): void => {});`,
    document: {
      security: {
        schemes: [{ name: "HTTPBearer", detail: "", scheme: { type: "http", scheme: "bearer" } }],
        requirements: [{ 0: [] }, {}],
      },
    },
    explained: "token security HTTPBearer optional",
    decoded: { needed: /^credentials$/ },
    refused: ["CS5013", `app.get("/", (‸token: Bearer | string): void => {});`],
  },
  injected: {
    route: `app.get("/", (signal: AbortSignal): void => {});`,
    document: {},
    explained: "signal injected signal",
    decoded: { given: "injected signal" },
    refused: [
      "CS5010",
      `function db(‸c: Context): string { return c.req.url; }\napp.get("/", (it: Depends<typeof db, { scope: "app" }>): void => {});`,
    ],
  },
};

const names = Object.keys(SAMPLES) as SourceName[];
const IMPORTS = `import type { Depends, Strict } from "countersign";\n`;
const refusals = names.map((name) => marked(IMPORTS + SAMPLES[name].refused[1]));
const results = planAll(
  names.flatMap((name, i) => [IMPORTS + SAMPLES[name].route, refusals[i]?.source ?? ""]),
);

test("a source that lacks a part does not compile", () => {
  const { rule: _, ...unclaimed } = SOURCES.query;
  const { readings: __, ...unread } = SOURCES.query;
  const { decode: ___, ...undecoded } = SOURCES.query;
  const { document: ____, ...undocumented } = SOURCES.query;
  const { explain: _____, ...unexplained } = SOURCES.query;
  // @ts-expect-error its rule is missing
  expect(() => unclaimed satisfies Source).not.toThrow();
  // @ts-expect-error its names are missing
  expect(() => unread satisfies Source).not.toThrow();
  // @ts-expect-error its decoding is missing
  expect(() => undecoded satisfies Source).not.toThrow();
  // @ts-expect-error its part of the document is missing
  expect(() => undocumented satisfies Source).not.toThrow();
  // @ts-expect-error its line in explain is missing
  expect(() => unexplained satisfies Source).not.toThrow();
});

test("there is a sample of each source", () => {
  expect(names).toEqual(Object.keys(SOURCES));
});

describe.each(names.map((name, i) => ({ name, i, ...SAMPLES[name] })))("$name", (sample) => {
  const { name, i } = sample;
  const { plans = [], problems, errors, types = new Map() } = results[2 * i] ?? {};
  const [plan] = plans;

  test("claims its parameter", () => {
    expect({ problems, errors }).toEqual({ problems: [], errors: [] });
    expect(plan?.parameters.map((parameter) => parameter.in)).toEqual([name]);
  });

  test("is in the document", () => {
    const { operation: described, ...rest } = plan
      ? operationFragment(plan, createReferences(types))
      : { operation: {} };
    expect({ ...described, ...rest }).toEqual({
      ...sample.document,
      responses: { "204": { description: "Successful Response" } },
    });
  });

  test("is explained", () => {
    const entry = route("get", "/", { parameters: plan?.parameters ?? [] });
    const [, lines = ""] = explainRoute(entry, picocolors.createColors(false)).split("Parameters\n");
    const [line = ""] = lines.split("\n");
    expect(
      line
        .trim()
        .replace(/ +/g, " ")
        .replace(/src\/case\d+\.ts:\d+/, "here"),
    ).toBe(sample.explained);
  });

  test("gives the argument", () => {
    const parameters = plan?.parameters ?? [];
    if ("needed" in sample.decoded) {
      const compiled = operation({ parameters }, types);
      expect(compiled.needs).toMatchObject([
        { of: { name: expect.stringMatching(sample.decoded.needed) }, at: 0 },
      ]);
      return;
    }
    if ("given" in sample.decoded) {
      expect(argumentsOf(parameters, {}, types)).toEqual({ value: [sample.decoded.given] });
      return;
    }
    const { sent, value, refused, loc } = sample.decoded;
    expect(argumentsOf(parameters, sent, types)).toEqual({ value: [value] });
    expect(argumentsOf(parameters, refused, types)).toMatchObject({ issues: [{ loc }] });
  });

  test("refuses what cannot come from there", () => {
    const refused = results[2 * i + 1];
    expect(refused?.plans).toEqual([]);
    expect(refused?.problems).toEqual([`${sample.refused[0]} ${refusals[i]?.at}`]);
  });
});
