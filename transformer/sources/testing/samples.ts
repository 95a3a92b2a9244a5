import type { FormView } from "../../../runtime/contract/request-view.js";
import type { argumentsOf } from "../../4-generate/testing/compiled.js";
import type { SourceName } from "../sources.js";

type Sent = Parameters<typeof argumentsOf>[1];

/** What a source does with one parameter, in every phase. */
export interface Sample {
  /** A route with one parameter from the source. */
  readonly route: string;
  /** What the document contains because of it. */
  readonly document: Readonly<Record<string, unknown>>;
  /** Its line of `countersign explain`, without the spaces that align it. The sample itself is called `here`. */
  readonly explained: string;
  readonly decoded:
    | {
        readonly sent: Sent;
        readonly value: unknown;
        readonly refused: Sent;
        readonly loc: readonly string[];
      }
    /** Available for every request. */
    | { readonly given: unknown }
    /** Filled in by the runtime, which resolves what has this name. */
    | { readonly needed: RegExp };
  /** The same route with one difference, and the code with which it is refused at the mark. */
  readonly refused: readonly [code: string, route: string];
}

const form = (fields: Readonly<Record<string, string>>): FormView => ({
  form: (name) => fields[name],
  formAll: (name) => (fields[name] === undefined ? [] : [fields[name]]),
  formNames: () => Object.keys(fields),
});

/** One sample for each source. If one is missing, this does not compile. */
export const SAMPLES: { readonly [Name in SourceName]: Sample } = {
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
  mergePatch: {
    route: `app.patch("/", (it: MergePatch<{ name: string; note?: string }>): void => {});`,
    document: {
      requestBody: {
        required: true,
        content: {
          "application/merge-patch+json": {
            schema: {
              type: "object",
              properties: {
                name: { type: "string" },
                note: { anyOf: [{ type: "string" }, { type: "null" }] },
              },
            },
          },
        },
      },
      errors: [{ status: 415, detail: { type: "string" }, headers: ["accept-patch"] }],
    },
    explained: "it mergePatch the body as a merge patch { name?: string; note?: string | null } required",
    decoded: {
      sent: { body: { note: null } },
      value: { note: null },
      refused: { body: { name: null } },
      loc: ["body", "name"],
    },
    refused: ["CS2117", `app.patch("/", (‸it: MergePatch<string[]>): void => {});`],
  },
  condition: {
    route: `app.put("/", (match: IfMatch): void => {});`,
    document: {
      parameters: [
        {
          name: "If-Match",
          in: "header",
          required: true,
          schema: { type: "string" },
          description: "Entity tags of the versions that the request applies to, or `*` (RFC 9110, 13.1.1).",
        },
      ],
      errors: [
        { status: 412, detail: { type: "string" } },
        { status: 428, detail: { type: "string" } },
      ],
    },
    explained: "match condition if-match required",
    decoded: { given: "condition if-match" },
    refused: ["CS2116", `app.put("/", (‸match: IfMatch | string): void => {});`],
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
  socket: {
    route: `app.socket("/", (socket: Socket<{ n: number }, Uint8Array>): void => {});`,
    document: {
      responses: {},
      messages: {
        receives: {
          text: {
            as: "json",
            schema: { type: "object", properties: { n: { type: "number" } }, required: ["n"] },
          },
        },
        sends: { binary: true },
      },
    },
    explained: "socket socket receives { n: number }",
    decoded: { given: undefined },
    refused: ["CS1041", `app.get("/", (‸socket: Socket<string, string>): void => {});`],
  },
};
