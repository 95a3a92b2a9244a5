/** Declarations of packages that define Countersign's vocabulary. In typia's 200 files, these are the 25 with tags. */
const VOCABULARY = [
  /\/node_modules\/countersign\/(?!.*\/node_modules\/)/,
  /\/node_modules\/@typia\/interface\/lib\/(index\.|tags\/)/,
  /\/node_modules\/typia\/lib\/(index|module|re-exports)\./,
  /\/node_modules\/hono\/dist\/types\/(index|context|http-exception)\.d\.ts$/,
];

/**
 * Of Countersign's own 150 declaration files, 85 describe how it serves and appear in no signature. If code names something in
 * them nevertheless, the whole program is needed. Listed by folder, and as single files in folders with declarations that
 * signatures need.
 */
const UNSPOKEN = new RegExp(
  `/dist/types/runtime/((${[
    "assembly",
    "frontend",
    "idempotency",
    "generated",
    "lifecycle",
    "lifetime",
    "limits",
    "mcp",
    "middleware",
    "pages",
    "stores",
    "surroundings",
    "versioning",
  ].join("|")})/|(${[
    "app-settings",
    "contract/(cache-control|document|documents|document-parts|etag|formats|idempotent|operation|operation-options|request-view|settings|versioning)",
    "dependencies/(app-dependencies|exits|limiter|schedule)",
    "direct-routes",
    "errors/(error-responder|wording)",
    "read-(guards|registration)",
    "request/(limits|served-request|server-request)",
    "result/encode-result",
    "served-operation",
    "socket/(inbox|memory|open-sockets|platform-door|web-socket)",
    "steps",
    "unmatched",
  ].join("|")})\\.d\\.ts$)`,
);

/**
 * Whether a file stays in a program without packages. These are the vocabulary, and the sources and declarations of the project
 * and of its workspace, which are outside `node_modules` after links are followed.
 */
export function isDeclared(fileName: string): boolean {
  const isOwn = !fileName.includes("/node_modules/");
  return (isOwn || VOCABULARY.some((each) => each.test(fileName))) && !UNSPOKEN.test(fileName);
}
