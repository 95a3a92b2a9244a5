import { cacheControlText } from "../contract/cache-control.js";
import type { MountedOperation } from "../contract/document.js";
import { isByVersion } from "../contract/etag.js";
import { isMembers, type Members, membersOf } from "../contract/members.js";
import { isServed } from "../contract/route-kinds.js";
import { optionsOf } from "../surroundings/options-of.js";
import { isOnce } from "./once-operation.js";

/** Streamed content has no tag. */
const STREAMED = ["text/event-stream", "application/jsonl"];

/**
 * Returns the results of an operation, with what options add to all of them: `Cache-Control`, `ETag`, and the 304 for a tag that
 * matches.
 */
export function withAnswerOptions(mounted: MountedOperation, results: Members): Members {
  // Responses of other applications are not changed.
  if (!isServed(mounted)) return results;
  const { cacheControl, etag } = optionsOf(mounted);
  const cached = cacheControlText(cacheControl);
  const isRead = mounted.method === "get" || mounted.method === "head";
  const isCached = cached !== undefined && (isRead || cached === "no-store");
  const isTagged = etag !== undefined && etag !== false && (isRead || isByVersion(etag));
  const isReplayed = isOnce(mounted);
  if (!isCached && !isTagged && !isReplayed) return results;
  const entries = Object.entries(results).map(([status, response]) => {
    if (!/^2\d\d$/.test(status) || !isMembers(response)) return [status, response] as const;
    const hasTag = isTagged && isOfTagged(etag, status, response);
    const headers = {
      ...(isCached && { "Cache-Control": CACHE_CONTROL }),
      ...(hasTag && { ETag: ETAG }),
      ...(isReplayed && { "Idempotent-Replayed": REPLAYED }),
      ...membersOf(response["headers"]),
    };
    return [status, Object.keys(headers).length > 0 ? { ...response, headers } : response] as const;
  });
  const all = Object.fromEntries(entries);
  const unchanged = isRead && isTagged && isMembers(all["200"]) && membersOf(all["200"]["headers"])["ETag"];
  if (!unchanged || all["304"]) return all;
  const headers = { ...(isCached && { "Cache-Control": CACHE_CONTROL }), ETag: ETAG };
  return { ...all, 304: { description: "Not Modified", headers } };
}

/** Whether a GET or HEAD may have a condition about another version than the current one. */
export function mayBeOutdated(mounted: MountedOperation): boolean {
  const { etag } = optionsOf(mounted);
  if (!etag || (mounted.method !== "get" && mounted.method !== "head")) return false;
  const results = membersOf(mounted.fragment.operation["responses"]);
  return Object.entries(results).some(
    ([status, response]) => isMembers(response) && isOfTagged(etag, status, response),
  );
}

const isOfTagged = (etag: unknown, status: string, response: Members): boolean =>
  (isByVersion(etag) || status === "200") && !isStreamed(response);

function isStreamed(response: Members): boolean {
  return Object.keys(membersOf(response["content"])).some((type) => STREAMED.includes(type));
}

const CACHE_CONTROL = {
  description: "How long the response may be cached, and by which caches (RFC 9111, 5.2.2).",
  schema: { type: "string" },
};
const REPLAYED = {
  description: "Sent if the response repeats an earlier one for the same Idempotency-Key.",
  schema: { type: "string", enum: ["true"] },
};
const ETAG = { description: "The version of the content (RFC 9110, 8.8.3).", schema: { type: "string" } };
