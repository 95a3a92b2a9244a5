// The dependency rules of docs/architecture.md, checked by test/architecture.test.ts. Each rule's comment gives its reason.

/** Folders of runtime/ that compiler and server share. */
const SHARED = "^runtime/(contract|http|naming|paths|packing|surroundings|assembly|calling)/";
/** Tests, and files that only tests use. */
const TESTS = "(\\.test\\.ts$|\\.fixture\\.ts$|/testing\\.ts$|/testing/|/test/|^test/)";

/** Imports of types: `import type { T } from`, `import("…").T`. */
const TYPES = ["type-only", "type-import"];

/** Packages that users install for one feature. */
const PEERS =
  "^(node_modules/)?(@modelcontextprotocol/server|@opentelemetry/api|prom-client|rate-limiter-flexible|(@types/)?ws)(/|$)";

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const never = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { pathNot: TESTS, ...from },
  to,
});

/** A phase imports what comes before it in the data flow, and what all phases share. */
const phase = (/** @type {string} */ name, /** @type {string} */ later) =>
  never(
    `order-of-phases: ${name}`,
    `The results of ${name} go to later phases. If it called them, a phase's dependencies would be unclear.`,
    { path: `^transformer/${name}/` },
    { path: `^transformer/(${later}|hosts|transform\\.ts)` },
  );

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    never(
      "no-circles",
      "Modules that need each other cannot be read, tested or loaded one by one: their order is undefined.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: TYPES } },
    ),
    never(
      "no-circles-of-types",
      "Types in a circle change together. One circle is intended: a plan's type is derived from the table of sources, so that a source only needs a row.",
      {},
      { circular: true, viaOnly: { pathNot: "^transformer/sources/sources?\\.ts$" } },
    ),
    never(
      "no-lost-imports",
      "An import that cannot be resolved would be ignored by all other rules.",
      {},
      { couldNotResolve: true },
    ),
    never("tests-outside", "The published code must work without its tests.", {}, { path: TESTS }),

    never(
      "compiler-knows-no-server",
      "The compiler works without Hono, and the server may be replaced: they share only the shared folders.",
      { path: "^transformer/" },
      { path: "^runtime/", pathNot: [SHARED, "^runtime/generated/"] },
    ),
    never(
      "compiler-runs-no-library",
      "Generated code calls the library by name. The compiler imports only the types of these names, in one file.",
      { path: "^transformer/" },
      { path: "^runtime/generated/", dependencyTypesNot: TYPES },
    ),
    never(
      "library-names-in-one-file",
      "As above: modules that write generated text import 4-generate/library.ts.",
      { path: "^transformer/", pathNot: ["^transformer/4-generate/library\\.ts$", TESTS] },
      { path: "^runtime/generated/" },
    ),
    never(
      "server-knows-no-compiler",
      "An application must be served by processes without an installed compiler.",
      { path: "^runtime/" },
      { path: ["^transformer/", "^cli/", "^(node_modules/)?typescript"] },
    ),
    never(
      "nobody-knows-the-cli",
      "The command line is one of several ways to compile and serve.",
      { path: "^(runtime|transformer)/" },
      { path: "^cli/" },
    ),

    never(
      "contract-alone",
      "The contract of compiler and server depends on neither, and not on its uses. The table of formats refers to its checkers by the library's types.",
      { path: "^runtime/contract/", pathNot: ["^runtime/contract/formats\\.ts$", TESTS] },
      { path: ".", pathNot: "^runtime/contract/" },
    ),
    never(
      "shared-alone",
      "Compiler and server both load the shared folders, which must not need more than either has: no server, no package.",
      { path: SHARED },
      { path: ".", pathNot: [SHARED, "^runtime/generated/formatted\\.ts$"] },
    ),
    never(
      "shared-in-order",
      "Contract, then facts and names, then the surroundings of a route, then the document: the order of docs/architecture.md.",
      { path: "^runtime/(http|naming|paths|packing)/" },
      { path: "^runtime/(surroundings|assembly)/" },
    ),
    never(
      "surroundings-before-assembly",
      "The document is assembled from flattened routes, and flattening does not depend on the document.",
      { path: "^runtime/surroundings/" },
      { path: "^runtime/assembly/" },
    ),
    never(
      "calling-reads-documents",
      "A request is made from a document of any origin: the names and places of arguments depend on nothing else.",
      { path: "^runtime/calling/" },
      { path: ".", pathNot: "^runtime/(calling|contract|http|naming|paths|assembly/json-schema)/" },
    ),
    never(
      "documents-know-no-calls",
      "How an operation is called is derived from the document, which is complete without it.",
      { path: "^runtime/(http|naming|paths|packing|surroundings|assembly)/" },
      { path: "^runtime/calling/" },
    ),
    never(
      "library-for-generated-code",
      "Generated code calls its functions. The server shares with it the list of issues and the iteration over arrays.",
      { path: "^runtime/", pathNot: ["^runtime/generated/", "^runtime/contract/formats\\.ts$", TESTS] },
      { path: "^runtime/generated/", pathNot: "^runtime/generated/(issues|arrays)\\.ts$" },
    ),
    never(
      "library-without-server",
      "Decoders and encoders must run without a server: in tests, in scripts and behind other servers.",
      { path: "^runtime/generated/" },
      {
        path: ".",
        pathNot: [
          "^runtime/(generated|contract|http|packing)/",
          "^runtime/(errors/(http-error|stackless)|security/scopes)\\.ts$",
        ],
      },
    ),
    never(
      "broadcast-alone",
      "Jobs and scripts also publish, without a server of ours. Clients of other servers are passed in and not imported.",
      { path: "^runtime/broadcast/" },
      { path: ".", pathNot: "^runtime/broadcast/" },
    ),
    never(
      "node-in-its-folder",
      "An application runs on any runtime with fetch. Only runtime/node needs Node. One module is replaced by the build: it reads the docs UI from where it is installed.",
      { path: "^runtime/", pathNot: ["^runtime/node/", "^runtime/pages/packed-docs-ui\\.ts$", TESTS] },
      { dependencyTypes: ["core"] },
    ),
    never(
      "packages-of-the-server",
      "Every user must install and trust each package that a server needs. `undici-types` is a part of Node's types and has no code.",
      { path: "^runtime/" },
      {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
        pathNot: ["^(node_modules/)?(hono|@hono/node-server|@typia/interface|undici-types)(/|$)", PEERS],
      },
    ),
    never(
      "peers-when-needed",
      "An optional peer may be missing: the code that needs it loads it then, and reports what to install.",
      { path: "^runtime/" },
      { path: PEERS, dependencyTypesNot: [...TYPES, "dynamic-import"] },
    ),

    phase("1-discover", "2-read|3-plan|sources|4-generate|5-link|openapi"),
    phase("2-read", "1-discover|3-plan|sources|4-generate|5-link|openapi"),
    phase("3-plan", "4-generate|5-link|openapi"),
    phase("4-generate", "5-link|openapi|2-read"),
    phase("5-link", "2-read|4-generate|openapi|artifacts"),
    phase("rules", "1-discover|2-read|4-generate|openapi|artifacts"),
    never(
      "rules-behind-link",
      "A rule judges the finished program. If a phase called a rule, the rule would affect the program.",
      {
        path: "^transformer/",
        pathNot: ["^transformer/(rules|hosts)/", "^transformer/transform\\.ts$", TESTS],
      },
      { path: "^transformer/rules/" },
    ),
    phase("artifacts", "1-discover|2-read|4-generate|openapi"),
    never(
      "hosts-know-no-artifact",
      "Every host writes the requested artifacts from one table, so that another artifact only takes a file and a row.",
      { path: "^transformer/hosts/" },
      { path: "^transformer/artifacts/", pathNot: "/artifacts\\.ts$" },
    ),
    phase("openapi", "1-discover|2-read|4-generate"),
    phase("fuzz", "1-discover|2-read|4-generate|openapi|artifacts"),
    never(
      "fuzz-when-asked",
      "One command makes requests from types. Compiling costs nothing more, and needs no package that generates values.",
      { path: "^(transformer|runtime)/", pathNot: ["^transformer/fuzz/", TESTS] },
      { path: "^transformer/fuzz/" },
    ),
    never(
      "fuzz-is-handed-its-library",
      "An optional peer may be missing: the command loads it from the project and reports what to install.",
      { path: "^(transformer|cli)/" },
      { path: "^(node_modules/)?fast-check(/|$)", dependencyTypesNot: TYPES },
    ),
    never(
      "phases-know-no-source",
      "A phase looks up a parameter's row in the table. If it named a source, it would have to be changed for the next one.",
      { path: "^(transformer|cli)/", pathNot: ["^transformer/sources/", TESTS] },
      { path: "^transformer/sources/[^/]+/" },
    ),
    never(
      "phases-know-no-call",
      "A phase uses the table of calls. If it named a kind of call, it would have to be changed for the next one.",
      { path: "^(transformer|cli)/", pathNot: ["^transformer/calls/", TESTS] },
      { path: "^transformer/calls/[^/]+/" },
    ),
    never(
      "rooms-of-calls-apart",
      "The common parts of two kinds of calls belong in a phase.",
      { path: "^transformer/calls/([^/]+)/" },
      { path: "^transformer/calls/[^/]+/", pathNot: "^transformer/calls/$1/" },
    ),
    never(
      "hosts-outside",
      "A host owns a program and requests its results. No phase knows which host it runs in.",
      { path: "^transformer/", pathNot: ["^transformer/hosts/", TESTS] },
      { path: "^transformer/hosts/" },
    ),
    never(
      "semantics-first",
      "Facts about types do not depend on their uses: another checker implements the same interface.",
      { path: "^transformer/semantics/" },
      { path: "^transformer/", pathNot: "^transformer/(semantics/|schema\\.ts|tag-names\\.ts|timing\\.ts)" },
    ),
    never(
      "doors-are-asked-together",
      "A type has one owner: doors.ts passes each question to the door that decides it. A module that called one of them directly would have types that the others do not know.",
      {
        path: "^transformer/",
        pathNot: ["^transformer/semantics/(doors\\.ts|declared/|typescript7/)", TESTS],
      },
      {
        path: "^transformer/semantics/(declared|typescript7)/",
        pathNot: "/declared/(unsettled|platform-names)\\.ts$",
        dependencyTypesNot: TYPES,
      },
    ),
    never(
      "settled-by-syntax",
      "Syntax and names determine whether the declared program is certain about a type. Reading the type to find out would use it before it is known to be valid.",
      { path: "^transformer/semantics/declared/" },
      { path: "^transformer/semantics/(doors|typescript6[\\w-]*)\\.ts$|^transformer/semantics/typescript7/" },
    ),
    never(
      "native-answers-become-declared",
      "A type that TypeScript 7 infers becomes a type of the declared program, whose readers then read it: it uses neither the doors nor a reader of its own.",
      { path: "^transformer/semantics/typescript7/" },
      { path: "^transformer/semantics/(doors|typescript6[\\w-]*)\\.ts$" },
    ),
    never(
      "one-typescript",
      "The host chooses the copy of TypeScript (semantics/compiler.ts). Importing one would load nine megabytes more, of another version.",
      { path: "^(transformer|cli)/" },
      { path: "^(node_modules/)?typescript(/|$)", dependencyTypesNot: TYPES },
    ),
    never(
      "cli-through-hosts",
      "A command prints what a host found. It reads plans to explain them and runs no phase.",
      { path: "^cli/" },
      {
        path: "^transformer/",
        pathNot:
          "^transformer/(hosts/|artifacts/artifacts\\.ts|diagnostics/|schema\\.ts|spelling\\.ts|timing\\.ts|unsettled-question\\.ts|type-text\\.ts|semantics/compiler\\.ts|fuzz/|5-link/linked-program\\.ts|sources/|3-plan/(plan|needs|settings|outgoing/answered-bodies)\\.ts)",
      },
    ),
    never(
      "cli-serves-with-node",
      "The command line starts the project's own copy of the runtime. It shares the contract and the server for Node.",
      { path: "^cli/" },
      { path: "^runtime/", pathNot: [SHARED, "^runtime/node/"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)\\.countersign/" },
    tsConfig: { fileName: "tsconfig.json" },
    // Distinguishes types from values.
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
