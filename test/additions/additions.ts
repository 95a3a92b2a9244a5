/**
 * A file of an addition: its whole text, or texts that are inserted before the only occurrence of others, and before a comment on
 * them.
 */
export type FileChange = string | readonly Insertion[];

export interface Insertion {
  readonly before: string;
  readonly insert: string;
}

/** A small version of one of the recipes in `docs/contributing.md`. */
export interface Addition {
  /** The section of the page, whose table names the files. */
  readonly section: string;
  /** By path from the repository's root. */
  readonly files: Readonly<Record<string, FileChange>>;
  /** Files whose absence shows only when the addition is used. */
  readonly unmissed?: readonly string[];
}

const format: Addition = {
  section: "A format",
  files: {
    "runtime/generated/formats/semver.ts": `
      import type { Decode } from "../decode.js";
      import { kinds } from "../messages.js";
      import { notA, refuse } from "./refuse.js";

      const SEMVER = /^\\d+\\.\\d+\\.\\d+$/;

      export const semver: Decode = (v, x, k) =>
        typeof v === "string" && (x.lenient || SEMVER.test(v)) ? v : refuse(v, x, k, kinds.value_error, notA("version"));
    `,
    "runtime/generated/formatted.ts": [
      {
        before: 'export { uuid } from "./formats/uuid.js";',
        insert: 'export { semver } from "./formats/semver.js";\n',
      },
    ],
    "runtime/contract/formats.ts": [
      {
        before: '  uuid: { decoder: "uuid"',
        insert: '  semver: { decoder: "semver" },\n',
      },
    ],
    "test/formats/samples.ts": [
      {
        before: "  uuid: {\n",
        insert: '  semver: { accepted: ["1.0.0"], refused: ["1.0"], attacked: ["1.20.3"] },\n',
      },
    ],
    "transformer/fuzz/kinds/formats.ts": [
      {
        before: "  uuid: {\n",
        insert: '  semver: { values: (fc) => fc.constantFrom("1.0.0", "1.20.3"), wrong: ["1.0"] },\n',
      },
    ],
  },
};

const kind: Addition = {
  section: "A kind of value",
  files: {
    "transformer/parsed-types.ts": [
      {
        before: "  URL: {\n",
        insert: `
        URLSearchParams: {
          ...PARSED,
          label: "URLSearchParams",
          loc: "query",
          library: "asSearchParams",
          jsonSchema: { type: "string", format: "form" },
          formats: [],
          fits: (text) => text.includes("="),
          stringified: false,
          vague: true,
        },
      `,
      },
    ],
    "runtime/generated/search-params.ts": `
      import type { Decode } from "./decode.js";

      export const asSearchParams: Decode = (v, x, k) => {
        if (x.encodes) return v instanceof URLSearchParams ? v.toString() : x.string(v, k);
        return typeof v === "string" ? new URLSearchParams(v) : x.string(v, k);
      };
    `,
    "runtime/generated/index.ts": [
      {
        before: 'export { template } from "./templates.js";',
        insert: 'export { asSearchParams } from "./search-params.js";\n',
      },
    ],
    "transformer/client/parsed-text.ts": [
      {
        before: "  Date: {\n",
        insert: `
        URLSearchParams: {
          value: (v) => \`new URLSearchParams(\${v})\`,
          test: (v) => \`\${v}.includes("=")\`,
        },
      `,
      },
    ],
    "transformer/fuzz/kinds/parsed.ts": [
      {
        before: "  Date: { values: moment",
        insert: '  URLSearchParams: { values: (fc) => fc.constantFrom("a=1", "a=1&b=2"), wrong: [] },\n',
      },
    ],
    "test/properties/samples/parsed.ts": [
      {
        before: "  Date: { samples: dates",
        insert: `
        URLSearchParams: {
          samples: urls.map(({ value }) => ({ value, wire: "", sent: "", back: value })),
          text: "a=1",
          back: (text) => new URLSearchParams(text),
        },
      `,
      },
    ],
  },
};

const artifact: Addition = {
  section: "An artifact",
  files: {
    "transformer/artifacts/route-list.ts": `
      import { routeTitle } from "../../runtime/contract/route-kinds.js";
      import type { Artifact } from "./artifact.js";

      export const routeList: Artifact = {
        title: "The list of routes",
        label: "routes",
        fileName: "routes.txt",
        byDefault: true,
        make: ({ routes }) => routes.map((route) => routeTitle(route) + "\\n").join(""),
      };
    `,
    "transformer/artifacts/artifacts.ts": [
      { before: "import { openapi } from", insert: 'import { routeList } from "./route-list.js";\n' },
      { before: "  client,\n", insert: "  routeList,\n" },
    ],
  },
  unmissed: ["transformer/artifacts/artifacts.ts"],
};

const source: Addition = {
  section: "A parameter source",
  files: {
    "transformer/sources/host/host.ts": `
      import type { Source } from "../source.js";
      import type { TextNote } from "../text/naming.js";
      import { asWritten, type TextPlace } from "../text/place.js";
      import { textSource } from "../text/text.js";
      import type { TextParameter } from "../text/text-parameter.js";

      const HOST: TextPlace<"host"> = {
        in: "host",
        text: "the host",
        holder: "r",
        one: "header",
        loc: "header",
        wireName: () => "host",
        key: asWritten,
      };

      export const host: Source<TextParameter<"host">, TextNote> = {
        ...textSource("Host", HOST),
        document: { part: "nothing" },
      };
    `,
    "transformer/sources/sources.ts": [
      { before: "import { injected } from", insert: 'import { host } from "./host/host.js";\n' },
      { before: "  form,\n  body,", insert: "  host,\n" },
    ],
    "transformer/sources/testing/samples.ts": [
      {
        before: "  cookie: {\n    route",
        insert: `
        host: {
          route: 'app.get("/", (host: import("countersign").Host<number>): void => {});',
          document: {},
          explained: "host host host number required",
          decoded: {
            sent: { headers: { host: "1" } },
            value: 1,
            refused: { headers: { host: "x" } },
            loc: ["header", "host"],
          },
          refused: ["CS1023", 'app.get("/", (‸host: import("countersign").Host<number[]>): void => {});'],
        },
      `,
      },
    ],
    "runtime/types.ts": [
      {
        before: "export type Cookie<",
        insert: "/** The host that the client asked. */\nexport type Host<T> = Marked<T, never>;\n",
      },
    ],
  },
  unmissed: ["runtime/types.ts"],
};

/** In the document, but not served. */
const topic: Addition = {
  section: "A kind of call",
  files: {
    "transformer/calls/topic/topic.ts": `
      import { type RouteCall, routeFinder } from "../../1-discover/routes.js";
      import type { RouteCallKind } from "../call.js";
      import { operation } from "../operation/operation.js";

      export const topic: RouteCallKind<RouteCall> = {
        ...operation,
        routeKind: "topic",
        find: routeFinder(new Map([["topic", "post"]])),
      };
    `,
    "transformer/calls/calls.ts": [
      { before: "import { operation } from", insert: 'import { topic } from "./topic/topic.js";\n' },
      { before: "  guards,\n", insert: "  topics: topic,\n" },
    ],
    "runtime/contract/route-kinds.ts": [
      {
        before: "} as const satisfies Readonly<Record<string, RouteFacts>>;",
        insert: '  topic: { document: "webhooks", served: false, shown: "topic" },\n',
      },
    ],
    "runtime/routes.ts": [
      {
        before: "  readonly head: RegisterRoute",
        insert: '  readonly topic: RegisterRoute<this> = this.#register("post", "topic");\n',
      },
    ],
  },
  unmissed: ["transformer/calls/calls.ts", "runtime/routes.ts"],
};

/** Served in a way of its own, but not in the document. */
const job: Addition = {
  section: "A kind of call",
  files: {
    "transformer/calls/job/job.ts": `
      import { type RouteCall, routeFinder } from "../../1-discover/routes.js";
      import type { RouteCallKind } from "../call.js";
      import { operation } from "../operation/operation.js";

      export const job: RouteCallKind<RouteCall> = {
        ...operation,
        routeKind: "job",
        find: routeFinder(new Map([["job", "post"]])),
      };
    `,
    "transformer/calls/calls.ts": [
      { before: "import { operation } from", insert: 'import { job } from "./job/job.js";\n' },
      { before: "  guards,\n", insert: "  jobs: job,\n" },
    ],
    "runtime/contract/route-kinds.ts": [
      {
        before: "} as const satisfies Readonly<Record<string, RouteFacts>>;",
        insert: '  job: { document: undefined, served: true, shown: "job" },\n',
      },
    ],
    "runtime/serve-job.ts": `
      import type { Handler } from "hono";

      export const jobHandler = (): Handler => (context) => context.text("", 202);
    `,
    "runtime/hono-app.ts": [
      {
        before: "import type { ServedDependencies, ServedOperation }",
        insert: 'import { jobHandler } from "./serve-job.js";\n',
      },
      { before: "  operation: operationHandler,", insert: "  job: jobHandler,\n" },
    ],
    "runtime/routes.ts": [
      {
        before: "  readonly head: RegisterRoute",
        insert: '  readonly job: RegisterRoute<this> = this.#register("post", "job");\n',
      },
    ],
  },
  unmissed: ["transformer/calls/calls.ts", "runtime/routes.ts"],
};

const operationField: Addition = {
  section: "A field on operations and routers",
  files: {
    "runtime/contract/operation-options.ts": [
      {
        before: "  readonly mcp?: boolean;\n",
        insert:
          "  /** The nearest of route, inclusion and router. */\n  readonly audience?: { readonly url: string };\n",
      },
      {
        before: "} as const satisfies Rules;\n",
        insert: `
          audience: { ...(nearest as Inheritance<{ readonly url: string }>), isMember: true, ofApps: false },
        `,
      },
    ],
  },
  unmissed: ["runtime/contract/operation-options.ts"],
};

const shape: Addition = {
  section: "The shape of a 422",
  files: {
    "runtime/contract/issue.ts": [
      { before: "  readonly input: unknown;\n", insert: "  readonly url: string;\n" },
      { before: '    input: { title: "Input" },', insert: '    url: { type: "string" },\n' },
      // In both literals in `issueOf`.
      { before: "msg, input, ctx } :", insert: 'url: "https://errors.example/" + type, ' },
      { before: "msg, input };", insert: 'url: "https://errors.example/" + type, ' },
    ],
  },
  unmissed: ["runtime/contract/issue.ts"],
};

export const ADDITIONS: readonly Addition[] = [
  format,
  kind,
  artifact,
  source,
  topic,
  job,
  operationField,
  shape,
];
