import type { Issue } from "../contract/issue.js";

/**
 * The path of an issue in a value. A `loc` contains more: as in FastAPI it names the member of a union (`["card", "number"]`),
 * and marks the keys of maps, which are not steps in the value.
 */
export function issuePath({ loc, type }: Issue, value: unknown): readonly (string | number)[] {
  const path: (string | number)[] = [];
  let at = value;
  /** The last step of a missing value does not exist. */
  const leadsOn = (from: unknown, i: number) =>
    has(from, loc[i]) || (type === "missing" && i === loc.length - 1 && isObject(from));
  loc.forEach((step, i) => {
    if (!leadsOn(at, i)) return;
    const inside: unknown = Object(at)[step];
    // `{ type: "text", text: "…" }`: the name of the member may also be a property.
    if (i < loc.length - 1 && !leadsOn(inside, i + 1) && leadsOn(at, i + 1)) return;
    path.push(step);
    at = inside;
  });
  return path;
}

function has(value: unknown, step: string | number | undefined): boolean {
  if (step === undefined || !isObject(value)) return false;
  return (typeof step === "number") === Array.isArray(value) && Object.hasOwn(value, step);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
