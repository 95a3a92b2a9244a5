import type { Context } from "hono";
import { CONTRACT } from "../contract/operation.js";
import { HttpError } from "../errors/http-error.js";
import { ASK, FOREVER } from "../http/cache-control.js";
import type { HeaderOf } from "../http/preconditions.js";
import { isBuilt, type Lookup, lookUp } from "../node/frontend-folder.js";
import type { FileReply } from "../result/file-reply.js";
import { redirect } from "../result/redirect.js";
import { type Reply, reply } from "../result/reply.js";
import type { FrontendStep, RouteStep } from "../steps.js";
import { otherFormUrl } from "../unmatched.js";
import { type AskedFile, askedFile } from "./asked-file.js";
import { mustExist } from "./check-frontends.js";
import { acceptedEncodings, acceptsHtml, canBePage, isNavigation } from "./navigation.js";

/**
 * A frontend as a route, so that everything around it (guards, error handlers, time limits) applies to it as to any other. It is
 * not documented.
 */
export function frontendRoute(step: FrontendStep): RouteStep {
  return {
    kind: "route",
    routeKind: "operation",
    method: "get",
    path: step.path,
    handler: handlerOf(step) as RouteStep["handler"],
    operation: {
      contract: CONTRACT,
      source: `frontend "${step.folder}"`,
      uses: ["context"],
      decode: (request) => [request.inject("context")],
      result: { status: 200, bodies: { 200: { kind: "file" }, 404: { kind: "file" } } },
      document: () => ({ operation: {} }),
      components: () => [],
    },
    around: step.around,
    use: step.use,
    // One page causes as many requests as it has files.
    limits: undefined,
    // Files have their own validators.
    answers: {},
    wanted: step.around.guards.flatMap(({ wanted }) => wanted),
    timeout: step.around.options.timeout,
  };
}

function handlerOf({ path, folder, options }: FrontendStep) {
  const { dotFiles = false, precompressed = false } = options;
  const depth = path.split("/").filter(Boolean).length;
  return async ({ req }: Context): Promise<FileReply | Reply<number, FileReply, object> | Response> => {
    // In development, another server may have the pages: Vite asks the app first.
    if (!mustExist(options) && !(await isBuilt(folder))) throw new HttpError(404);
    const header: HeaderOf = (name) => req.raw.headers.get(name) ?? undefined;
    const lookup = { folder, dotFiles, encodings: precompressed ? acceptedEncodings(header) : [] };
    const asked = askedFile(req.url, depth);
    const found = asked.name === undefined ? undefined : await lookUp(asked.name, asked.isFolder, lookup);
    if (req.method !== "GET" && req.method !== "HEAD") throw refusedMethod(found !== undefined);
    if (found === "folder") return redirect(otherFormUrl(req.url));
    const varying = precompressed ? ["accept-encoding"] : [];
    if (found) return reply(200, found, fields(cacheControl(asked, options.immutable), varying));
    const fallback = await fallbackOf(asked, options.fallback, header, lookup);
    if (!fallback) throw new HttpError(404);
    return reply(fallback.status, fallback.file, fields(ASK, [...varying, "accept", "sec-fetch-mode"]));
  };
}

function refusedMethod(isThere: boolean): HttpError {
  return isThere ? new HttpError(405, undefined, { headers: { allow: "GET" } }) : new HttpError(404);
}

const fields = (control: string, varying: readonly string[]) => ({
  "cache-control": control,
  ...(varying.length > 0 && { vary: varying.join(", ") }),
});

function cacheControl({ name = "" }: AskedFile, immutable: FrontendStep["options"]["immutable"]): string {
  const folders = [immutable ?? []].flat();
  return folders.some((folder) => name.startsWith(`${trimmed(folder)}/`)) ? FOREVER : ASK;
}

const trimmed = (folder: string) => folder.replace(/^\/|\/$/g, "");

const NOT_FOUND = "404.html";

/** The file of a fallback, and the status that it is sent with. */
interface Fallback {
  readonly file: FileReply;
  readonly status: number;
}

/** @throws Error if the named file does not exist. */
async function fallbackOf(
  asked: AskedFile,
  named: FrontendStep["options"]["fallback"] = "auto",
  header: HeaderOf,
  lookup: Lookup,
): Promise<Fallback | undefined> {
  for (const name of named === "auto" ? [NOT_FOUND, "index.html"] : [named || []].flat()) {
    const isNotFound = name === NOT_FOUND;
    const isFor = isNotFound
      ? acceptsHtml(header)
      : isNavigation(header) && (asked.name === undefined || canBePage(asked.name));
    // A folder with a 404.html declares that no other page replaces missing files.
    if (!isFor && !(isNotFound && named === "auto")) continue;
    const file = await lookUp(name, false, lookup);
    if (file && file !== "folder") return isFor ? { file, status: isNotFound ? 404 : 200 } : undefined;
    if (named !== "auto") throw new Error(`There is no file "${name}" in the folder "${lookup.folder}".`);
  }
  return undefined;
}
