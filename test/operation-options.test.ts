import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { App } from "../runtime/app.js";
import {
  APP_OPERATION_OPTIONS,
  OPERATION_OPTIONS,
  type OperationOptions,
} from "../runtime/contract/operation-options.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "./support/temporary.js";

/** From the outside in. */
const LEVELS = ["app", "router", "inclusion", "inner", "route"] as const;
type Level = (typeof LEVELS)[number];

interface Sample<T> {
  /** The value at each level. */
  readonly said: Readonly<Record<Level, T>>;
  /** The relevant part of an operation in the document; `undefined` means an operation that is not there. */
  shown(operation: Readonly<Record<string, object>> | undefined): unknown;
  /** The same, for the values of the levels, outermost first. */
  expected(said: readonly T[]): unknown;
}

/** The headers of its result. */
function headersOf(operation: Readonly<Record<string, object>> | undefined): object {
  const responses = operation?.["responses"] as
    | Readonly<Record<string, { readonly headers?: object }>>
    | undefined;
  return responses?.["200"]?.headers ?? {};
}

/** One of each option: a new option without its meaning here does not compile. */
const SAMPLES: { readonly [Name in keyof OperationOptions]-?: Sample<NonNullable<OperationOptions[Name]>> } =
  {
    tags: {
      said: {
        app: ["all"],
        router: ["outer", "all"],
        inclusion: ["all", "at"],
        inner: [],
        route: ["own", "at"],
      },
      shown: (operation) => operation?.["tags"],
      expected: (said) => {
        const all = [...new Set(said.flat())];
        return all.length > 0 ? all : undefined;
      },
    },
    deprecated: {
      said: {
        app: true,
        router: true,
        inclusion: { since: "2026-09-01" },
        inner: { sunset: "2035-03-01" },
        route: false,
      },
      shown: (operation) => [operation?.["deprecated"], operation?.["x-deprecation"]],
      // The nearest with more than its presence.
      expected: (said) => [
        said.some(Boolean) || undefined,
        said.findLast((each) => typeof each === "object"),
      ],
    },
    version: {
      said: { app: "1", router: "2", inclusion: "2", inner: "2", route: "2" },
      // The document shows version 3; an operation without versions is in all of them.
      shown: (operation) => operation !== undefined,
      expected: (said) => said.length === 0,
    },
    versions: {
      said: { app: "1", router: "1..", inclusion: "2..", inner: "..2", route: "2..3" },
      shown: (operation) => operation !== undefined,
      expected: (said) => !said.includes("..2"),
    },
    hidden: {
      said: { app: true, router: false, inclusion: true, inner: true, route: true },
      shown: (operation) => operation === undefined,
      expected: (said) => said.includes(true),
    },
    timeout: {
      said: { app: 5, router: false, inclusion: 6, inner: false, route: 7 },
      shown: (operation) => Object.hasOwn(operation?.["responses"] ?? {}, "504"),
      expected: (said) => (said.at(-1) ?? false) !== false,
    },
    limit: {
      said: {
        app: { requests: 1000, per: "1h" },
        router: [
          { requests: 10, per: 1, name: "burst" },
          { requests: 100, per: "1m" },
        ],
        inclusion: false,
        inner: { requests: 5, per: 1, name: "burst" },
        route: [],
      },
      shown: (operation) => Object.hasOwn(operation?.["responses"] ?? {}, "429"),
      // `false` removes what outer levels set; an empty list removes nothing.
      expected: (said) =>
        said.reduce<boolean>((any, each) => each !== false && (any || [each].flat().length > 0), false),
    },
    cacheControl: {
      said: {
        app: 60,
        router: { public: true, maxAge: "1h" },
        inclusion: false,
        inner: { private: true, noCache: true },
        route: { noStore: true },
      },
      shown: (operation) => Object.hasOwn(headersOf(operation), "Cache-Control"),
      expected: (said) => (said.at(-1) ?? false) !== false,
    },
    etag: {
      said: { app: true, router: "weak", inclusion: false, inner: true, route: false },
      shown: (operation) => [
        Object.hasOwn(headersOf(operation), "ETag"),
        Object.hasOwn(operation?.["responses"] ?? {}, "304"),
      ],
      expected: (said) => [(said.at(-1) ?? false) !== false, (said.at(-1) ?? false) !== false],
    },
    idempotent: {
      said: { app: true, router: { ttl: "1h" }, inclusion: false, inner: { required: true }, route: false },
      // For methods that change something: test/samples/idempotent has it.
      shown: (operation) => operation?.["parameters"],
      expected: () => undefined,
    },
    // A statement about who may call, which by itself changes nothing: test/policy.test.ts has its effects.
    public: {
      said: { app: true, router: true, inclusion: false, inner: true, route: false },
      shown: (operation) => operation?.["security"],
      expected: () => undefined,
    },
    extensions: {
      said: {
        app: { "x-a": "app", "x-all": 1 },
        router: { "x-a": "router", "x-r": [1] },
        inclusion: { "x-a": "inclusion" },
        inner: {},
        route: { "x-a": { own: true } },
      },
      shown: (operation) =>
        Object.fromEntries(Object.entries(operation ?? {}).filter(([name]) => name.startsWith("x-"))),
      expected: (said) => Object.assign({}, ...said),
    },
    externalDocs: {
      said: {
        app: { url: "https://example.com/app" },
        router: { url: "https://example.com/router" },
        inclusion: { url: "https://example.com/inclusion", description: "D" },
        inner: { url: "https://example.com/inner" },
        route: { url: "https://example.com/route" },
      },
      shown: (operation) => operation?.["externalDocs"],
      expected: (said) => said.at(-1),
    },
    servers: {
      said: {
        app: [{ url: "/app" }],
        router: [{ url: "/router" }],
        inclusion: [],
        inner: [{ url: "/a" }, { url: "/{b}", variables: { b: { default: "b" } } }],
        route: [{ url: "/route", description: "D" }],
      },
      shown: (operation) => operation?.["servers"],
      expected: (said) => said.at(-1),
    },
    // The document is the same: test/mcp has its effects.
    mcp: {
      said: { app: true, router: true, inclusion: false, inner: true, route: false },
      shown: (operation) => operation?.["mcp"],
      expected: () => undefined,
    },
  };

const folder = temporaryFolder("operation-options");
afterAll(() => removeFolder(folder));

/** Every choice of levels, except the app. */
const CHOICES = Array.from({ length: 16 }, (_, i) => LEVELS.slice(1).filter((_, at) => i & (1 << at)));

function source(name: keyof OperationOptions, ofApp: boolean): string {
  const { said } = SAMPLES[name];
  const option = (levels: readonly Level[], level: Level) =>
    levels.includes(level) ? `${name}: ${JSON.stringify(said[level])}` : "";
  const routers = CHOICES.map(
    (levels, i) => `
const inner${i} = new Router({ ${option(levels, "inner")} });
inner${i}.get("/${i}", { ${option(levels, "route")} }, (): number => 1);
const router${i} = new Router({ ${option(levels, "router")} });
router${i}.route("/inner", inner${i}, { ${option(levels, "inclusion")} });
app.route("/outer", router${i});`,
  );
  return `
import { App, Router } from "countersign";
const versioning = { by: "header", versions: ["1", "2", "3"] } as const;
const app = new App({ title: "T", version: "1", ${name.startsWith("version") ? "versioning," : ""} ${ofApp ? option(["app"], "app") : ""} });
${routers.join("\n")}
${name === "mcp" ? 'app.mcp("/mcp");' : ""}
export default app;
`;
}

const homes = OPERATION_OPTIONS.flatMap((name) =>
  [false, ...(APP_OPERATION_OPTIONS.includes(name) ? [true] : [])].map((ofApp) => {
    const home = path.join(folder, `${name}-${ofApp ? "app" : "none"}`);
    writeFiles(home, { "src/app.ts": source(name, ofApp) });
    return { name, ofApp, home };
  }),
);
const compiled = sampleProgram(homes.map(({ home }) => home));

describe.each(homes)("$name, of the app as well: $ofApp", ({ name, ofApp, home }) => {
  const sample = compiled(home);

  test("means what it should, whichever levels say it", () => {
    const { paths } = JSON.parse(sample.document ?? "{}");
    const { said, shown, expected } = SAMPLES[name] as Sample<unknown>;
    const actual = CHOICES.map((levels, i) => [levels, shown(paths[`/outer/inner/${i}`]?.get)]);
    const ofLevels = (levels: readonly Level[]) => levels.map((level) => said[level]);
    expect(actual).toEqual(
      CHOICES.map((levels) => [levels, expected(ofLevels(ofApp ? ["app", ...levels] : levels))]),
    );
  });

  test("is served as it was compiled", async () => {
    const { default: app } = (await import(sample.emit(path.join(home, "dist")))) as { default: App };
    expect(await (await app.request("/openapi.json")).text()).toBe(sample.document);
  });
});
