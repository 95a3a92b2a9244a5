import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";
import { hasNoBody } from "../../result/answer.js";
import { members, type SentFields } from "../plain.js";

/** Media types that Hono's list of compressible ones lacks. */
const MORE = /^application\/(?:jsonl|(?:x-)?ndjson|graphql|yaml|x-yaml|x-javascript|manifest)(?:\s*;|$)/i;

/**
 * Fields of responses whose bytes must not be changed: they are already encoded, are a part of something (RFC 9110, 15.3.7), or
 * have a digest of the content (RFC 9530, RFC 3230).
 */
const AS_IT_IS = ["content-encoding", "content-range", "content-digest", "digest", "content-md5"] as const;

/**
 * Whether a response's body may be encoded, and is of a kind that becomes shorter. Events are not encoded, since they must not be
 * delayed.
 */
export function isCompressible(status: number, fields: SentFields): boolean {
  if (status < 200 || status === 206 || hasNoBody(status)) return false;
  const type = fields.get("content-type");
  if (type === null || !(COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) || MORE.test(type))) return false;
  if (AS_IT_IS.some((name) => fields.has(name))) return false;
  const caching = fields.get("cache-control");
  // RFC 9111, 5.2.2.6.
  return caching === null || !members(caching).includes("no-transform");
}

/** Declares in the fields that the body is encoded, and removes what no longer applies. */
export function declareEncoded(coding: string, fields: SentFields): void {
  fields.set("content-encoding", coding);
  fields.delete("content-length");
  // A range would be a range of other bytes.
  fields.delete("accept-ranges");
  // The content is equivalent, but not byte for byte the same (RFC 9110, 8.8.1 and 8.8.3.3).
  const etag = fields.get("etag");
  if (etag !== null && !etag.startsWith("W/")) fields.set("etag", `W/${etag}`);
}
