import { type Issue, issueOf } from "../contract/issue.js";
import { type PatchShape, rememberPatch } from "../contract/merge-patch.js";
import type { Issues } from "./issues.js";
import { isObject, own } from "./record.js";

/**
 * Remembers for a decoded merge patch what is needed to apply it.
 * @param body the body that it was decoded from: clients see it with their own names and without secrets.
 */
export function patched(patch: unknown, shape: PatchShape, body: unknown, issues: Issues): unknown {
  if (!isObject(patch)) return patch;
  const show = issues.showing();
  const missing = (loc: Issue["loc"]) =>
    issueOf("missing", loc, "Field required", show("missing", loc, around(loc, body)));
  rememberPatch(patch, { shape, missing });
  return patch;
}

/** The sent object in which something is missing. */
function around(loc: Issue["loc"], body: unknown): unknown {
  return loc
    .slice(1, -1)
    .reduce<unknown>((value, step) => (isObject(value) ? own(value, String(step)) : null), body);
}
