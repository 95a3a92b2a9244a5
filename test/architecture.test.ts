import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IModule } from "dependency-cruiser";
import { beforeAll, expect, test } from "vitest";
// @ts-expect-error a configuration of the repository, in plain JavaScript
import * as configuration from "../.dependency-cruiser.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "./support/temporary.js";

const config: { readonly forbidden: IForbiddenRuleType[]; readonly options: object } = configuration.default;

/** Circles of type-only imports are allowed if they lead through these: see `no-circles-of-types`. */
const TABLE_OF_SOURCES = /^transformer\/sources\/sources?\.ts$/;

let ours: ICruiseResult;

beforeAll(async () => {
  ours = await cruised(repository);
});

test("the walls of the architecture page stand", () => {
  expect(violations(ours)).toEqual([]);
});

// The rules on circles check one circle through each import, which may be one that is allowed.
test("no module stands in a circle", () => {
  const { modules } = ours;
  expect(inCircles(modules, ({ dependencyTypes }) => !dependencyTypes.some(isType))).toEqual([]);
  expect(inCircles(modules, ({ resolved }) => !TABLE_OF_SOURCES.test(resolved))).toEqual([]);
});

test("only semantics asks the type checker", () => {
  const asking = ours.modules.filter(
    ({ source }) =>
      /^(transformer|cli)\//.test(source) &&
      !source.startsWith("transformer/semantics/") &&
      /TypeChecker/.test(readFileSync(path.join(repository, source), "utf8")),
  );
  expect(asking.map(({ source }) => source)).toEqual([]);
});

/** Imports that a rule forbids, what makes them forbidden, and others that no rule forbids. */
interface Breach {
  readonly bad: readonly string[];
  readonly beside?: readonly string[];
  readonly good: readonly string[];
}

const BREACHES: Readonly<Record<string, Breach>> = {
  "no-circles": {
    bad: ["runtime/circle-a.ts > runtime/circle-b.ts"],
    beside: ["runtime/circle-b.ts > runtime/circle-a.ts"],
    good: ["runtime/app.ts > runtime/hono-app.ts"],
  },
  "no-circles-of-types": {
    bad: ["cli/circle-a.ts > type cli/circle-b.ts"],
    beside: ["cli/circle-b.ts > type cli/circle-a.ts"],
    good: [
      "transformer/3-plan/plan.ts > type transformer/sources/sources.ts",
      "transformer/sources/sources.ts > transformer/3-plan/plan.ts",
    ],
  },
  "no-lost-imports": { bad: ["cli/a.ts > lost"], good: ["cli/a.ts > commander"] },
  "tests-outside": {
    bad: ["runtime/a.ts > runtime/a.fixture.ts", "cli/a.ts > test/support/steps.ts"],
    good: ["runtime/a.test.ts > runtime/a.fixture.ts"],
  },
  "compiler-knows-no-server": {
    bad: [
      "transformer/openapi/a.ts > type runtime/types.ts",
      "transformer/schema.ts > runtime/request/limits.ts",
    ],
    good: ["transformer/openapi/a.ts > runtime/assembly/assemble.ts"],
  },
  "compiler-runs-no-library": {
    bad: ["transformer/4-generate/library.ts > runtime/generated/index.ts"],
    good: ["transformer/4-generate/library.ts > type runtime/generated/index.ts"],
  },
  "library-names-in-one-file": {
    bad: ["transformer/4-generate/text.ts > type runtime/generated/index.ts"],
    good: ["transformer/4-generate/text.ts > transformer/4-generate/library.ts"],
  },
  "server-knows-no-compiler": {
    bad: ["runtime/app.ts > type transformer/schema.ts", "runtime/app.ts > type typescript"],
    good: ["runtime/app.ts > hono"],
  },
  "nobody-knows-the-cli": {
    bad: ["transformer/hosts/vite.ts > cli/output.ts", "runtime/app.ts > cli/output.ts"],
    good: ["cli/main.ts > cli/output.ts"],
  },
  "contract-alone": {
    bad: [
      "runtime/contract/a.ts > type runtime/naming/b.ts",
      "runtime/contract/a.ts > type runtime/types.ts",
    ],
    good: ["runtime/naming/b.ts > type runtime/contract/a.ts"],
  },
  "shared-alone": {
    bad: ["runtime/assembly/a.ts > runtime/errors/b.ts", "runtime/paths/a.ts > hono"],
    good: ["runtime/assembly/a.ts > runtime/surroundings/b.ts"],
  },
  "shared-in-order": {
    bad: ["runtime/naming/a.ts > runtime/assembly/b.ts", "runtime/http/a.ts > runtime/surroundings/b.ts"],
    good: ["runtime/assembly/b.ts > runtime/naming/a.ts"],
  },
  "surroundings-before-assembly": {
    bad: ["runtime/surroundings/a.ts > runtime/assembly/b.ts"],
    good: ["runtime/assembly/b.ts > runtime/surroundings/a.ts"],
  },
  "calling-reads-documents": {
    bad: ["runtime/calling/a.ts > runtime/assembly/b.ts", "runtime/calling/a.ts > runtime/surroundings/b.ts"],
    good: ["runtime/calling/a.ts > runtime/contract/b.ts", "transformer/client/a.ts > runtime/calling/b.ts"],
  },
  "documents-know-no-calls": {
    bad: ["runtime/assembly/a.ts > type runtime/calling/b.ts"],
    good: ["runtime/calling/a.ts > runtime/paths/b.ts"],
  },
  "library-for-generated-code": {
    bad: ["runtime/request/a.ts > runtime/generated/coerce.ts"],
    good: ["runtime/request/a.ts > runtime/generated/issues.ts"],
  },
  "library-without-server": {
    bad: ["runtime/generated/a.ts > runtime/request/b.ts", "runtime/generated/a.ts > hono"],
    good: ["runtime/generated/a.ts > runtime/errors/http-error.ts"],
  },
  "doors-are-asked-together": {
    bad: [
      "transformer/3-plan/a.ts > transformer/semantics/declared/b.ts",
      "transformer/hosts/a.ts > transformer/semantics/typescript7/b.ts",
    ],
    good: [
      "transformer/semantics/doors.ts > transformer/semantics/declared/b.ts",
      "transformer/hosts/a.ts > type transformer/semantics/typescript7/b.ts",
      "transformer/hosts/a.ts > transformer/semantics/declared/unsettled.ts",
    ],
  },
  "settled-by-syntax": {
    bad: [
      "transformer/semantics/declared/a.ts > type transformer/semantics/doors.ts",
      "transformer/semantics/declared/a.ts > transformer/semantics/typescript6.ts",
      "transformer/semantics/declared/a.ts > type transformer/semantics/typescript7/b.ts",
    ],
    good: ["transformer/semantics/declared/a.ts > transformer/semantics/symbols.ts"],
  },
  "native-answers-become-declared": {
    bad: ["transformer/semantics/typescript7/a.ts > transformer/semantics/typescript6-shapes.ts"],
    good: ["transformer/semantics/typescript7/a.ts > transformer/semantics/platform.ts"],
  },
  "broadcast-alone": {
    bad: ["runtime/broadcast/a.ts > runtime/app.ts", "runtime/broadcast/a.ts > type pg"],
    good: ["runtime/broadcast/a.ts > runtime/broadcast/b.ts", "runtime/index.ts > runtime/broadcast/a.ts"],
  },
  "node-in-its-folder": {
    bad: ["runtime/request/a.ts > node:fs", "runtime/request/a.ts > type node:http"],
    good: ["runtime/node/a.ts > node:http"],
  },
  "packages-of-the-server": {
    bad: ["runtime/node/a.ts > magic-string"],
    good: ["runtime/node/a.ts > @hono/node-server"],
  },
  "peers-when-needed": {
    bad: ["runtime/node/a.ts > ws"],
    good: ["runtime/node/a.ts > type ws"],
  },
  "order-of-phases: fuzz": {
    bad: ["transformer/fuzz/a.ts > type transformer/4-generate/b.ts"],
    good: ["transformer/fuzz/a.ts > type transformer/5-link/b.ts"],
  },
  "fuzz-when-asked": {
    bad: ["transformer/hosts/a.ts > transformer/fuzz/b.ts"],
    good: ["transformer/fuzz/a.ts > transformer/fuzz/b.ts"],
  },
  "fuzz-is-handed-its-library": {
    bad: ["transformer/fuzz/a.ts > fast-check"],
    good: ["transformer/fuzz/a.ts > type fast-check"],
  },
  "order-of-phases: 1-discover": {
    bad: ["transformer/1-discover/a.ts > type transformer/3-plan/b.ts"],
    good: ["transformer/1-discover/a.ts > transformer/semantics/b.ts"],
  },
  "order-of-phases: 2-read": {
    bad: ["transformer/2-read/a.ts > transformer/1-discover/b.ts"],
    good: ["transformer/2-read/a.ts > transformer/schema.ts"],
  },
  "order-of-phases: 3-plan": {
    bad: ["transformer/3-plan/a.ts > transformer/4-generate/b.ts"],
    good: ["transformer/3-plan/a.ts > transformer/2-read/b.ts"],
  },
  "order-of-phases: 4-generate": {
    bad: ["transformer/4-generate/a.ts > transformer/5-link/b.ts"],
    good: ["transformer/4-generate/a.ts > transformer/3-plan/b.ts"],
  },
  "order-of-phases: 5-link": {
    bad: ["transformer/5-link/a.ts > type transformer/transform.ts"],
    good: ["transformer/5-link/a.ts > transformer/3-plan/b.ts"],
  },
  "order-of-phases: artifacts": {
    bad: ["transformer/artifacts/a.ts > transformer/2-read/b.ts"],
    good: ["transformer/artifacts/a.ts > transformer/5-link/b.ts"],
  },
  "hosts-know-no-artifact": {
    bad: ["transformer/hosts/a.ts > transformer/artifacts/openapi.ts"],
    good: ["transformer/hosts/a.ts > transformer/artifacts/artifacts.ts"],
  },
  "order-of-phases: rules": {
    bad: ["transformer/rules/a.ts > transformer/openapi/b.ts"],
    good: ["transformer/rules/a.ts > transformer/5-link/b.ts"],
  },
  "rules-behind-link": {
    bad: ["transformer/5-link/a.ts > transformer/rules/b.ts"],
    good: [
      "transformer/transform.ts > transformer/rules/b.ts",
      "transformer/hosts/a.ts > transformer/rules/b.ts",
    ],
  },
  "order-of-phases: openapi": {
    bad: ["transformer/openapi/a.ts > transformer/2-read/b.ts"],
    good: ["transformer/openapi/a.ts > transformer/5-link/b.ts"],
  },
  "phases-know-no-source": {
    bad: [
      "transformer/3-plan/a.ts > type transformer/sources/query/query.ts",
      "cli/explain-route.ts > transformer/sources/text/explain.ts",
    ],
    good: ["transformer/4-generate/a.ts > transformer/sources/sources.ts"],
  },
  "phases-know-no-call": {
    bad: ["transformer/5-link/a.ts > type transformer/calls/guards/guards.ts"],
    good: ["transformer/5-link/a.ts > transformer/calls/calls.ts"],
  },
  "rooms-of-calls-apart": {
    bad: ["transformer/calls/guards/guards.ts > transformer/calls/operation/plan.ts"],
    good: ["transformer/calls/guards/guards.ts > transformer/calls/guards/plan.ts"],
  },
  "hosts-outside": {
    bad: ["transformer/transform.ts > transformer/hosts/a.ts"],
    good: ["transformer/hosts/a.ts > transformer/transform.ts"],
  },
  "semantics-first": {
    bad: ["transformer/semantics/a.ts > transformer/2-read/b.ts"],
    good: ["transformer/semantics/a.ts > type transformer/schema.ts"],
  },
  "one-typescript": {
    bad: ["cli/a.ts > typescript", "transformer/hosts/a.ts > typescript"],
    good: ["cli/a.ts > type typescript"],
  },
  "cli-through-hosts": {
    bad: ["cli/a.ts > transformer/2-read/b.ts", "cli/a.ts > transformer/semantics/typescript6.ts"],
    good: ["cli/a.ts > transformer/hosts/b.ts"],
  },
  "cli-serves-with-node": {
    bad: ["cli/a.ts > runtime/app.ts"],
    good: ["cli/a.ts > runtime/node/serve.ts"],
  },
};

test("each rule has an example", () => {
  expect(Object.keys(BREACHES).toSorted()).toEqual(config.forbidden.map(({ name = "" }) => name).toSorted());
});

test("the architecture page names each rule", () => {
  const page = readFileSync(path.join(repository, "docs/architecture.md"), "utf8");
  const [, section = ""] = page.split("\n## Walls\n");
  const named = [...(section.split("\n## ")[0] ?? "").matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(
    ([, name]) => name,
  );
  const rules = config.forbidden.map(({ name = "" }) => name.replace(/: .*/, ""));
  expect([...new Set(named)].toSorted()).toEqual([...new Set(rules)].toSorted());
});

test("what the rules forbid is found", async () => {
  const all = Object.values(BREACHES).flatMap(({ bad, beside = [] }) => [...bad, ...beside]);
  const found = await violationsOf(all);
  for (const [rule, { bad }] of Object.entries(BREACHES))
    for (const each of bad) expect(found).toContain(`${rule}: ${each.replace("> type ", "> ")}`);
});

test("what stands beside it is not", async () => {
  expect(await violationsOf(Object.values(BREACHES).flatMap(({ good }) => good))).toEqual([]);
});

/** Returns the violations in a tree of only these imports, each `importer > imported` or `importer > type imported`. */
async function violationsOf(imports: readonly string[]): Promise<readonly string[]> {
  const folder = temporaryFolder("architecture");
  const texts = new Map<string, string[]>();
  const packages = new Set<string>();
  for (const each of imports) {
    const [, from = "", type, to = ""] = /^(\S+) > (type )?(\S+)$/.exec(each) ?? [];
    const isOwn = /^(runtime|transformer|cli|test)\//.test(to);
    if (isOwn) texts.set(to, texts.get(to) ?? []);
    else if (to !== "lost" && !to.startsWith("node:")) packages.add(to);
    const specifier = isOwn ? relative(from, to) : to;
    const line = type ? `import type * as it from "${specifier}";` : `import "${specifier}";`;
    texts.set(from, [...(texts.get(from) ?? []), line]);
  }
  writeFiles(folder, {
    "package.json": { dependencies: Object.fromEntries([...packages].map((name) => [name, "1.0.0"])) },
    "tsconfig.json": {},
    ...Object.fromEntries(
      [...packages].flatMap((name) => [
        [`node_modules/${name}/package.json`, { name, version: "1.0.0", exports: "./index.js" }],
        [`node_modules/${name}/index.js`, ""],
      ]),
    ),
    ...Object.fromEntries([...texts].map(([name, lines]) => [name, lines.join("\n")])),
  });
  try {
    return violations(await cruised(folder));
  } finally {
    removeFolder(folder);
  }
}

function relative(from: string, to: string): string {
  return `./${path.posix.relative(path.posix.dirname(from), to)}`.replace(/\.ts$/, ".js");
}

/** The modules in a folder's `runtime`, `transformer` and `cli`, without tests, and their imports. */
async function cruised(folder: string): Promise<ICruiseResult> {
  const files = ["runtime", "transformer", "cli"]
    .filter((each) => existsSync(path.join(folder, each)))
    .flatMap((each) =>
      readdirSync(path.join(folder, each), { recursive: true, encoding: "utf8" }).map((name) =>
        path.posix.join(each, name),
      ),
    )
    .filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$|\/(testing|test)[./]/.test(name));
  const { output } = await cruise(files, {
    ...config.options,
    baseDir: folder,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  });
  return output as ICruiseResult;
}

/** `rule: importer > imported`; packages and Node's modules by the names under which they are imported. */
function violations({ summary }: ICruiseResult): readonly string[] {
  return summary.violations.map(({ rule, from, to }) => {
    const name = isBuiltin(to) ? `node:${to}` : to.replace(/^node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, "$1");
    return `${rule.name}: ${from} > ${name}`;
  });
}

const isType = (type: string) => type === "type-only" || type === "type-import";

/** The modules that remain when those without remaining imports, and those without remaining importers, are removed in turn. */
function inCircles(
  modules: readonly IModule[],
  counts: (dependency: IModule["dependencies"][number]) => boolean,
): readonly string[] {
  let left = new Map(
    modules.map((each) => [each.source, each.dependencies.filter(counts).map(({ resolved }) => resolved)]),
  );
  for (let before = Number.POSITIVE_INFINITY; left.size < before; ) {
    before = left.size;
    const imported = new Set([...left.values()].flat());
    left = new Map(
      [...left].filter(([name, imports]) => imported.has(name) && imports.some((each) => left.has(each))),
    );
  }
  return [...left.keys()];
}
