/** Declarations of packages that say what Countersign's vocabulary means. Of typia's 200 files its tags are 25. */
const VOCABULARY = [
  /\/node_modules\/countersign\/(?!.*\/node_modules\/)/,
  /\/node_modules\/@typia\/interface\/lib\/(index\.|tags\/)/,
  /\/node_modules\/typia\/lib\/(index|module|re-exports)\./,
  /\/node_modules\/hono\/dist\/types\/(index|context|http-exception)\.d\.ts$/,
];

/**
 * Of Countersign's own 150 declaration files 85 are of how it serves, which no signature speaks of. Who names something in them
 * all the same waits for the whole program. By folder, and single files beside what signatures speak of.
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
 * Whether a file stays in a program without packages: sources and declarations of the project, and of its workspace, which are
 * in no `node_modules` once links are followed; and the vocabulary.
 */
export function isDeclared(fileName: string): boolean {
  const isOwn = !fileName.includes("/node_modules/");
  return (isOwn || VOCABULARY.some((each) => each.test(fileName))) && !UNSPOKEN.test(fileName);
}
