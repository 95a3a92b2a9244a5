import type { Issue } from "../contract/issue.js";

/**
 * Where in a value an issue is. A `loc` says more: as in FastAPI it names the member of a union (`["card", "number"]`), and
 * the keys of maps, which are no steps in the value.
 */
export function issuePath({ loc, type }: Issue, value: unknown): readonly (string | number)[] {
  const path: (string | number)[] = [];
  let at = value;
  /** The last step of a missing value is not there. */
  const leadsOn = (from: unknown, i: number) =>
    has(from, loc[i]) || (type === "missing" && i === loc.length - 1 && isObject(from));
  loc.forEach((step, i) => {
    if (!leadsOn(at, i)) return;
    const inside: unknown = Object(at)[step];
    // `{ type: "text", text: "…" }`: what the member is called may be a property, too.
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
