import { type Issue, issueOf } from "../contract/issue.js";
import { type PatchShape, rememberPatch } from "../contract/merge-patch.js";
import type { Issues } from "./issues.js";
import { isObject, own } from "./record.js";

/**
 * A decoded merge patch, of which is remembered what applying it must know.
 * @param body what it was decoded of: clients are shown that, with their names and without its secrets.
 */
export function patched(patch: unknown, shape: PatchShape, body: unknown, issues: Issues): unknown {
  if (!isObject(patch)) return patch;
  const show = issues.showing();
  const missing = (loc: Issue["loc"]) =>
    issueOf("missing", loc, "Field required", show("missing", loc, around(loc, body)));
  rememberPatch(patch, { shape, missing });
  return patch;
}

/** What was sent as the object in which something is missing. */
function around(loc: Issue["loc"], body: unknown): unknown {
  return loc
    .slice(1, -1)
    .reduce<unknown>((value, step) => (isObject(value) ? own(value, String(step)) : null), body);
}
