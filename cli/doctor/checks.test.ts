import { describe, expect, it } from "vitest";
import { CS4001 } from "../../transformer/diagnostics/catalogue.js";
import type { UnsettledQuestion } from "../../transformer/unsettled-question.js";
import { annotations } from "./checks/annotations.js";
import { bundlers } from "./checks/bundlers.js";
import { document } from "./checks/document.js";
import { entry } from "./checks/entry.js";
import { exactOptional } from "./checks/exact-optional.js";
import { node } from "./checks/node.js";
import { options as optionsCheck } from "./checks/options.js";
import { packageJson } from "./checks/package-json.js";
import { resolution } from "./checks/resolution.js";
import { singleFiles } from "./checks/single-files.js";
import { strict } from "./checks/strict.js";
import { tsPatch } from "./checks/ts-patch.js";
import { tsc } from "./checks/tsc.js";
import { tsconfig } from "./checks/tsconfig.js";
import { uncompiled } from "./checks/uncompiled.js";
import { type Case, config, copy, facts, place, says, script, tool, usual } from "./checks.fixture.js";
import type { Plugin } from "./facts/facts.js";

const transform: Plugin = { transform: "countersign/transform", transformProgram: true, place };
const patched = [...usual, copy("ts-patch", "4.0.1")];
const asked = (door: UnsettledQuestion["door"], subject: string): UnsettledQuestion => ({
  ...{ kind: "inferred-value", subject, cause: "a value", advice: "Annotate it.", door },
  source: "src/app.ts:1:1",
});
const problem = CS4001({ looked: "nowhere" });

const cases: readonly Case[] = [
  ["Node 20.19", node, { node: "20.19.0" }, ["ok Node 20.19.0"]],
  ["Node 22.0", node, { node: "22.0.0" }, ["ok Node 22.0.0"]],
  ["Node 20.18", node, { node: "20.18.3" }, ["error Node 20.18.3 is too old"]],
  ["Node 18", node, { node: "18.20.0" }, ["error Node 18.20.0 is too old"]],

  ["a tsconfig.json", tsconfig, {}, ["ok tsconfig.json"]],
  ["no tsconfig.json", tsconfig, { config: { problem } }, ["error CS4001: No TypeScript configuration"]],
  ["an entry", entry, {}, ["ok The entry is src/app.ts"]],
  ["no entry", entry, { entry: { problem } }, ["error CS4001"]],

  ["strict types", strict, {}, ["ok Types are strict"]],
  [
    "strict off",
    strict,
    { config: config({ strict: false, strictNullChecks: false }) },
    ['error "strict" is off'],
  ],
  [
    "null checks off",
    strict,
    { config: config({ strictNullChecks: false }) },
    ['error "strictNullChecks" is off'],
  ],
  ["null checks only", strict, { config: config({ strict: false }) }, ['warning "strict" is off']],

  ["NodeNext", resolution, {}, ["ok Modules"]],
  [
    "node10",
    resolution,
    { config: config({ moduleResolution: "node10" }) },
    ['error "moduleResolution": "node10"'],
  ],
  [
    "bundler resolution without a bundler",
    resolution,
    { config: config({ module: "esnext", moduleResolution: "bundler" }) },
    ["ok Modules", 'warning With "moduleResolution": "bundler"'],
  ],
  [
    "bundler resolution with one",
    resolution,
    { config: config({ module: "esnext", moduleResolution: "bundler" }), toolConfigs: [tool()] },
    ["ok Modules"],
  ],

  ["exact optional properties", exactOptional, {}, []],
  [
    "no exact optional properties",
    exactOptional,
    { config: config({ exactOptionalPropertyTypes: false }) },
    ['ok "exactOptionalPropertyTypes" is off'],
  ],
  ["neither single-file option", singleFiles, {}, []],
  ["a project whose time does not depend on annotations", annotations, {}, []],
  [
    "routes that say all",
    annotations,
    { unsettled: { questions: [], routes: 0, of: 4 } },
    ["ok The project itself declares all types of its routes"],
  ],
  [
    "routes that ask another compiler",
    annotations,
    {
      unsettled: {
        questions: [asked("typescript7", "`Row`"), asked("typescript6", "`page`")],
        routes: 2,
        of: 4,
      },
    },
    [
      "ok 2 of 4 routes need types from another compiler, which takes time: src/app.ts:1:1, `page`: a value. Annotate it.",
    ],
  ],
  [
    "isolatedModules",
    singleFiles,
    { config: config({ isolatedModules: true }) },
    ['ok "isolatedModules" is on'],
  ],

  [
    "an option that is gone",
    optionsCheck,
    { optionErrors: [{ code: "TS5102", severity: "error", message: "Option 'baseUrl' has been removed." }] },
    ["error TS5102: Option 'baseUrl' has been removed."],
  ],
  [
    "verbatimModuleSyntax in CommonJS, by the option",
    singleFiles,
    { config: config({ isolatedModules: true, verbatimModuleSyntax: true, module: "commonjs" }) },
    ['error "verbatimModuleSyntax" forbids rewriting modules, and "module": "commonjs"'],
  ],
  [
    "verbatimModuleSyntax in CommonJS, by package.json",
    singleFiles,
    {
      config: config({ isolatedModules: true, verbatimModuleSyntax: true }),
      packageJson: { file: "/shop/package.json", text: '{ "type": "commonjs" }' },
    },
    ['error "verbatimModuleSyntax" forbids rewriting modules, and package.json without "type": "module"'],
  ],
  [
    "verbatimModuleSyntax in ES modules",
    singleFiles,
    { config: config({ isolatedModules: true, verbatimModuleSyntax: true }) },
    ['ok "verbatimModuleSyntax" is on'],
  ],

  ["no plugin", tsPatch, {}, []],
  ["the plugin", tsPatch, { config: config({}, [transform]), copies: patched }, ["ok tspc compiles routes"]],
  [
    "a plain transformer",
    tsPatch,
    { config: config({}, [{ ...transform, transformProgram: false }]), copies: patched },
    ['error The plugin "countersign/transform" lacks "transformProgram"'],
  ],
  [
    "the plugin without ts-patch",
    tsPatch,
    { config: config({}, [transform]) },
    ['error The plugin "countersign/transform" is run by ts-patch 4, which is not installed'],
  ],
  [
    "ts-patch 3 with TypeScript 7",
    tsPatch,
    {
      config: config({}, [transform]),
      copies: [copy("ts-patch", "3.3.0"), copy("typescript", "7.0.2")],
    },
    ["error The plugin", "error ts-patch 4 patches TypeScript 6, but 7.0.2 is installed"],
  ],
  [
    "somebody else's plugin",
    tsPatch,
    { config: config({}, [{ ...transform, transform: "typia/lib/transform" }]) },
    [],
  ],

  ["tsc", tsc, { scripts: [script("tsc -p .")] }, ['error The script "build" compiles with tsc']],
  ["tspc", tsc, { scripts: [script("tspc -p .")] }, []],
  ["tsc --noEmit", tsc, { scripts: [script("tsc --noEmit")] }, []],
  ["tsc with noEmit", tsc, { scripts: [script("tsc")], config: config({ noEmit: true }) }, []],
  ["a patched tsc", tsc, { scripts: [script("tsc"), script("ts-patch install")] }, []],

  [
    "tsx on an app",
    uncompiled,
    { scripts: [script("tsx watch src/app.ts", { name: "dev", routes: "src/app.ts" })] },
    ['error The script "dev" runs src/app.ts with tsx'],
  ],
  ["tsx on something else", uncompiled, { scripts: [script("tsx scripts/seed.ts")] }, []],
  [
    "node with the register hook",
    uncompiled,
    { scripts: [script("node --import countersign/register src/app.ts", { routes: "src/app.ts" })] },
    [],
  ],
  [
    "our own command",
    uncompiled,
    { scripts: [script("countersign dev src/app.ts", { routes: "src/app.ts" })] },
    [],
  ],

  ["a configured bundler", bundlers, { toolConfigs: [tool()] }, ["ok vite.config.ts compiles routes"]],
  ["vite 7", bundlers, { toolConfigs: [tool()], copies: [copy("vite", "7.1.0")] }, ["ok vite.config.ts"]],
  [
    "vite 5",
    bundlers,
    { toolConfigs: [tool()], copies: [copy("vite", "5.4.0")] },
    ["warning vite 5.4.0 is not among"],
  ],
  [
    "a missing plugin",
    bundlers,
    { toolConfigs: [tool({ host: undefined })] },
    ["warning vite.config.ts does not use"],
  ],
  ["an unused plugin", bundlers, { toolConfigs: [tool({ used: false })] }, ["error vite.config.ts imports"]],
  [
    "vitest without a configuration",
    bundlers,
    { scripts: [script("vitest run")] },
    ['warning The script "build" runs vitest'],
  ],
  [
    "vitest with one",
    bundlers,
    { scripts: [script("vitest run")], toolConfigs: [tool()] },
    ["ok vite.config.ts"],
  ],

  ["ES modules", packageJson, {}, ["ok The build consists"]],
  ["no package.json", packageJson, { packageJson: undefined }, ["error There is no package.json"]],
  [
    "no JSON",
    packageJson,
    { packageJson: { file: "/p", text: "{," } },
    ["error package.json is not valid JSON"],
  ],
  ["CommonJS by NodeNext", packageJson, { packageJson: { file: "/p", text: "{}" } }, []],
  [
    "ES modules that nobody declared",
    packageJson,
    { packageJson: { file: "/p", text: "{}" }, config: config({ module: "esnext" }) },
    ['warning "module": "esnext" produces ES modules'],
  ],

  ["no document", document, {}, []],
  [
    "a current document",
    document,
    { documents: [{ command: "openapi", file: "/shop/openapi.json", differences: 0 }] },
    ["ok openapi.json"],
  ],
  [
    "a stale document",
    document,
    { documents: [{ command: "openapi", file: "/shop/openapi.json", differences: 2 }] },
    ["warning openapi.json is not the current document"],
  ],
];

describe("the checks", () => {
  it.each(cases)("%s", (...one) => says(one));

  it("show the line where an option is set", () => {
    const text = '{\n  // who knows why\n  "compilerOptions": {\n    "strict": false\n  }\n}';
    const [finding] = strict(facts({ config: config({ strict: false, strictNullChecks: false }, [], text) }));
    expect(finding?.place).toEqual({
      file: "/shop/tsconfig.json",
      line: 4,
      column: 5,
      length: 15,
      sourceLine: '    "strict": false',
    });
  });
});
