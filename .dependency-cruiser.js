// The walls of docs/architecture.md, held by test/architecture.test.ts. Each rule's comment says what it is good for.

/** Folders of runtime/ that compiler and server share. */
const SHARED = "^runtime/(contract|http|naming|paths|packing|surroundings|assembly|calling)/";
/** Tests and what only they use. */
const TESTS = "(\\.test\\.ts$|\\.fixture\\.ts$|/testing\\.ts$|/testing/|/test/|^test/)";

/** Imports of types: `import type { T } from`, `import("…").T`. */
const TYPES = ["type-only", "type-import"];

/** Packages that users install for a feature. */
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

/** A phase imports what comes before it in the flow of data, and what all phases share. */
const phase = (/** @type {string} */ name, /** @type {string} */ later) =>
  never(
    `order-of-phases: ${name}`,
    `What ${name} makes goes to later phases; if it asked them, nobody could say what a phase depends on.`,
    { path: `^transformer/${name}/` },
    { path: `^transformer/(${later}|hosts|transform\\.ts)` },
  );

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    never(
      "no-circles",
      "Modules that need each other cannot be read, tested or loaded one after the other: what is first is undefined.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: TYPES } },
    ),
    never(
      "no-circles-of-types",
      "Types in a circle change together. One is wanted: a plan's type is made from the table of sources, so that a row is all a source takes.",
      {},
      { circular: true, viaOnly: { pathNot: "^transformer/sources/sources?\\.ts$" } },
    ),
    never(
      "no-lost-imports",
      "An import that leads nowhere would be left out of all other rules.",
      {},
      { couldNotResolve: true },
    ),
    never("tests-outside", "What is shipped must work without its tests.", {}, { path: TESTS }),

    never(
      "compiler-knows-no-server",
      "The compiler works without Hono, and the server may be replaced: they agree on the shared folders alone.",
      { path: "^transformer/" },
      { path: "^runtime/", pathNot: [SHARED, "^runtime/generated/"] },
    ),
    never(
      "compiler-runs-no-library",
      "Generated code calls the library by name. The compiler asks for the types of these names, in one file, and for nothing else.",
      { path: "^transformer/" },
      { path: "^runtime/generated/", dependencyTypesNot: TYPES },
    ),
    never(
      "library-names-in-one-file",
      "As above: who writes generated text asks 4-generate/library.ts.",
      { path: "^transformer/", pathNot: ["^transformer/4-generate/library\\.ts$", TESTS] },
      { path: "^runtime/generated/" },
    ),
    never(
      "server-knows-no-compiler",
      "An application is served by a process that has no compiler installed.",
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
      "What compiler and server agree on depends on neither, and not on what is done with it. The table of formats names its checkers by the library's types.",
      { path: "^runtime/contract/", pathNot: ["^runtime/contract/formats\\.ts$", TESTS] },
      { path: ".", pathNot: "^runtime/contract/" },
    ),
    never(
      "shared-alone",
      "What is shared is loaded by compiler and server, so it may need no more than either has: no server, no package.",
      { path: SHARED },
      { path: ".", pathNot: [SHARED, "^runtime/generated/formatted\\.ts$"] },
    ),
    never(
      "shared-in-order",
      "Contract, then facts and names, then what surrounds a route, then the document: the same order as in docs/architecture.md.",
      { path: "^runtime/(http|naming|paths|packing)/" },
      { path: "^runtime/(surroundings|assembly)/" },
    ),
    never(
      "surroundings-before-assembly",
      "The document is put together from flattened routes; flattening knows no document.",
      { path: "^runtime/surroundings/" },
      { path: "^runtime/assembly/" },
    ),
    never(
      "calling-reads-documents",
      "A request is made of what a document says, whoever wrote it: the names and places of arguments depend on nothing else.",
      { path: "^runtime/calling/" },
      { path: ".", pathNot: "^runtime/(calling|contract|http|naming|paths|assembly/json-schema)/" },
    ),
    never(
      "documents-know-no-calls",
      "How an operation is called follows from the document, which is complete without it.",
      { path: "^runtime/(http|naming|paths|packing|surroundings|assembly)/" },
      { path: "^runtime/calling/" },
    ),
    never(
      "library-for-generated-code",
      "Its functions are called by generated code. The server shares with it the list of issues and what goes through arrays.",
      { path: "^runtime/", pathNot: ["^runtime/generated/", "^runtime/contract/formats\\.ts$", TESTS] },
      { path: "^runtime/generated/", pathNot: "^runtime/generated/(issues|arrays)\\.ts$" },
    ),
    never(
      "library-without-server",
      "Decoders and encoders must run where no server is: in tests, scripts and behind other servers.",
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
      "Jobs and scripts publish, too, without a server of ours; clients of other servers are handed in and not imported.",
      { path: "^runtime/broadcast/" },
      { path: ".", pathNot: "^runtime/broadcast/" },
    ),
    never(
      "node-in-its-folder",
      "An application runs on any runtime with fetch; only runtime/node needs Node. One module stands in for what the build makes: it reads the docs UI from where it is installed.",
      { path: "^runtime/", pathNot: ["^runtime/node/", "^runtime/pages/packed-docs-ui\\.ts$", TESTS] },
      { dependencyTypes: ["core"] },
    ),
    never(
      "packages-of-the-server",
      "Each package that a server needs is installed and trusted by every user.",
      { path: "^runtime/" },
      {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
        pathNot: ["^(node_modules/)?(hono|@hono/node-server|@typia/interface)(/|$)", PEERS],
      },
    ),
    never(
      "peers-when-needed",
      "An optional peer may be missing: whoever needs it loads it then, and says what to install.",
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
      "A rule judges what the program is; a phase that asked one would make it what the rule says.",
      {
        path: "^transformer/",
        pathNot: ["^transformer/(rules|hosts)/", "^transformer/transform\\.ts$", TESTS],
      },
      { path: "^transformer/rules/" },
    ),
    phase("artifacts", "1-discover|2-read|4-generate|openapi"),
    never(
      "hosts-know-no-artifact",
      "Every host writes what is asked for from one table, so that a second artifact is a file and a row.",
      { path: "^transformer/hosts/" },
      { path: "^transformer/artifacts/", pathNot: "/artifacts\\.ts$" },
    ),
    phase("openapi", "1-discover|2-read|4-generate"),
    phase("fuzz", "1-discover|2-read|4-generate|openapi|artifacts"),
    never(
      "fuzz-when-asked",
      "Requests are made from types by one command. Whoever compiles pays nothing for it, and needs no package that draws values.",
      { path: "^(transformer|runtime)/", pathNot: ["^transformer/fuzz/", TESTS] },
      { path: "^transformer/fuzz/" },
    ),
    never(
      "fuzz-is-handed-its-library",
      "An optional peer may be missing: the command loads it from the project and says what to install.",
      { path: "^(transformer|cli)/" },
      { path: "^(node_modules/)?fast-check(/|$)", dependencyTypesNot: TYPES },
    ),
    never(
      "phases-know-no-source",
      "A phase asks the table for the row of a parameter. One that names a source must be changed for the next.",
      { path: "^(transformer|cli)/", pathNot: ["^transformer/sources/", TESTS] },
      { path: "^transformer/sources/[^/]+/" },
    ),
    never(
      "phases-know-no-call",
      "A phase goes through the table of calls. One that names a kind of call must be changed for the next.",
      { path: "^(transformer|cli)/", pathNot: ["^transformer/calls/", TESTS] },
      { path: "^transformer/calls/[^/]+/" },
    ),
    never(
      "rooms-of-calls-apart",
      "What two kinds of calls have in common belongs to a phase.",
      { path: "^transformer/calls/([^/]+)/" },
      { path: "^transformer/calls/[^/]+/", pathNot: "^transformer/calls/$1/" },
    ),
    never(
      "hosts-outside",
      "A host owns a program and asks for its results; no phase knows which host it runs in.",
      { path: "^transformer/", pathNot: ["^transformer/hosts/", TESTS] },
      { path: "^transformer/hosts/" },
    ),
    never(
      "semantics-first",
      "Facts about types do not depend on what is done with them: another checker stands behind the same interface.",
      { path: "^transformer/semantics/" },
      { path: "^transformer/", pathNot: "^transformer/(semantics/|schema\\.ts|tag-names\\.ts|timing\\.ts)" },
    ),
    never(
      "doors-are-asked-together",
      "A type has one owner: doors.ts hands each question to the door that settles it. Who asked one of them directly would hold types that the others know nothing of.",
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
      "Whether the declared program says a type for certain is found in syntax and names. To read the type for that would be to ask before it is known whether one may.",
      { path: "^transformer/semantics/declared/" },
      { path: "^transformer/semantics/(doors|typescript6[\\w-]*)\\.ts$|^transformer/semantics/typescript7/" },
    ),
    never(
      "native-answers-become-declared",
      "What TypeScript 7 infers becomes a type of the declared program, which the readers there are then asked about: it knows neither the doors nor a reader of its own.",
      { path: "^transformer/semantics/typescript7/" },
      { path: "^transformer/semantics/(doors|typescript6[\\w-]*)\\.ts$" },
    ),
    never(
      "one-typescript",
      "The host chooses the copy of TypeScript (semantics/compiler.ts): importing one loads nine megabytes more, of another version.",
      { path: "^(transformer|cli)/" },
      { path: "^(node_modules/)?typescript(/|$)", dependencyTypesNot: TYPES },
    ),
    never(
      "cli-through-hosts",
      "A command shows what a host found. It reads plans to explain them and runs no phase.",
      { path: "^cli/" },
      {
        path: "^transformer/",
        pathNot:
          "^transformer/(hosts/|artifacts/artifacts\\.ts|diagnostics/|schema\\.ts|spelling\\.ts|timing\\.ts|unsettled-question\\.ts|type-text\\.ts|semantics/compiler\\.ts|fuzz/|5-link/linked-program\\.ts|sources/|3-plan/(plan|needs|settings|outgoing/answered-bodies)\\.ts)",
      },
    ),
    never(
      "cli-serves-with-node",
      "The command line starts the project's own copy of the runtime: it shares the contract, and the server for Node.",
      { path: "^cli/" },
      { path: "^runtime/", pathNot: [SHARED, "^runtime/node/"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)\\.countersign/" },
    tsConfig: { fileName: "tsconfig.json" },
    // Types are told from values.
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
