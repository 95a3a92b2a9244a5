import type { Issue } from "../contract/issue.js";
import { isMembers, membersOf } from "../contract/members.js";
import type { Argument } from "./operation-call.js";

/**
 * Returns the issues of a 422, in FastAPI's form or as problem details.
 * @param body the value of the response's JSON.
 * @returns `undefined` for any other response: one without issues, or with something else among them.
 */
export function issuesIn(body: unknown): readonly Issue[] | undefined {
  const { detail, errors } = membersOf(body);
  return [detail, errors].find(isIssues);
}

function isIssues(value: unknown): value is readonly Issue[] {
  return Array.isArray(value) && value.length > 0 && value.every(isIssue);
}

function isIssue(value: unknown): boolean {
  return isMembers(value) && Array.isArray(value["loc"]) && typeof value["msg"] === "string";
}

/**
 * Returns the place of an issue for callers who only know arguments, not query and body: `["body", "price"]` becomes `["price"]`.
 * @returns `undefined` for a place that belongs to no argument.
 */
export function argumentLoc(loc: Issue["loc"], all: readonly Argument[]): Issue["loc"] | undefined {
  const [place, name, ...rest] = loc;
  const found = all.find(
    (each) => each.in === place && (each.wireName === undefined || each.wireName === name),
  );
  if (!found) return undefined;
  return found.wireName === undefined ? [found.name, ...loc.slice(1)] : [found.name, ...rest];
}
