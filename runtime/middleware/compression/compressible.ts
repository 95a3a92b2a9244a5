import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";
import { hasNoBody } from "../../result/answer.js";
import { members, type SentFields } from "../plain.js";

/** What Hono's list of compressible media types lacks. */
const MORE = /^application\/(?:jsonl|(?:x-)?ndjson|graphql|yaml|x-yaml|x-javascript|manifest)(?:\s*;|$)/i;

/**
 * Fields of answers whose bytes must not be changed: they are encoded already, are a part of something (RFC 9110, 15.3.7), or
 * have a digest of what is sent (RFC 9530, RFC 3230).
 */
const AS_IT_IS = ["content-encoding", "content-range", "content-digest", "digest", "content-md5"] as const;

/** Whether an answer's body may be encoded, and is of a kind that becomes shorter. Events are not: they must not wait. */
export function isCompressible(status: number, fields: SentFields): boolean {
  if (status < 200 || status === 206 || hasNoBody(status)) return false;
  const type = fields.get("content-type");
  if (type === null || !(COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) || MORE.test(type))) return false;
  if (AS_IT_IS.some((name) => fields.has(name))) return false;
  const caching = fields.get("cache-control");
  // RFC 9111, 5.2.2.6.
  return caching === null || !members(caching).includes("no-transform");
}

/** Says that the body is encoded, and takes back what was said of it as it was. */
export function declareEncoded(coding: string, fields: SentFields): void {
  fields.set("content-encoding", coding);
  fields.delete("content-length");
  // A range would be one of other bytes.
  fields.delete("accept-ranges");
  // The same to who reads it, but not byte for byte (RFC 9110, 8.8.1 and 8.8.3.3).
  const etag = fields.get("etag");
  if (etag !== null && !etag.startsWith("W/")) fields.set("etag", `W/${etag}`);
}
