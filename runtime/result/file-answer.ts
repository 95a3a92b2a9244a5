import { getMimeType } from "hono/utils/mime";
import { HttpError } from "../errors/http-error.js";
import { byteRange } from "../http/byte-range.js";
import { precondition, rangeApplies } from "../http/preconditions.js";
import { StreamedBody } from "../lifetime/streamed-body.js";
import type { ServerRequest } from "../request/server-request.js";
import type { Answer, HeaderFields } from "./answer.js";
import { attachment } from "./attachment.js";
import type { StoredFile } from "./file-reply.js";

/** What a route declares about a file. */
export interface DeclaredFile {
  readonly status: number;
  /** If absent, the file's name decides. */
  readonly contentType?: string | undefined;
}

/**
 * Returns the answer for a file: the whole file, the requested part, or that the client already has it (RFC 9110, 13 and 14). For
 * a request that is not a GET or HEAD, or another status than 200, it is the whole file.
 * @throws HttpError 412 if a condition of the client is not met, 416 if the file has nothing in the requested range.
 */
export function fileAnswer(
  file: StoredFile,
  { status, contentType = getMimeType(file.name) ?? "application/octet-stream" }: DeclaredFile,
  request: Pick<ServerRequest, "method" | "header">,
): Answer {
  const { method } = request;
  const header = (name: string) => request.header(name);
  const now = Date.now();
  const validators: HeaderFields = {
    etag: file.etag,
    // Not later than the response itself (RFC 9110, 8.8.2.1).
    "last-modified": new Date(Math.min(file.modified.getTime(), now)).toUTCString(),
    "accept-ranges": "bytes",
  };
  const described: HeaderFields = {
    "content-type": contentType,
    ...validators,
    ...(file.encoding !== undefined && { "content-encoding": file.encoding }),
    ...(file.download !== undefined && { "content-disposition": attachment(file.download) }),
  };
  const conditional = status === 200 && (method === "GET" || method === "HEAD");
  const condition = conditional ? precondition(header, file) : undefined;
  if (condition === "failed") throw new HttpError(412);
  if (condition === "unchanged") return { status: 304, headers: validators, body: null };
  const wanted = status === 200 && method === "GET" ? header("range") : undefined;
  const range =
    wanted !== undefined && rangeApplies(header, file, now) ? byteRange(wanted, file.size) : undefined;
  if (range === "unsatisfiable")
    throw new HttpError(416, undefined, { headers: { "content-range": `bytes */${file.size}` } });
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  const length = end - start + 1;
  const headers = { ...described, "content-length": String(length) };
  const body = length > 0 ? new StreamedBody(file.read(start, end + 1)) : new Uint8Array();
  if (!range) return { status, headers, body };
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${start}-${end}/${file.size}` },
    body,
  };
}
