import type { Members } from "../contract/members.js";

/** Returns a function that leaves members out. An object that has none of them is returned unchanged. */
export function without(...names: readonly string[]): (object: Members) => Members {
  return (object) =>
    names.some((name) => object[name] !== undefined)
      ? Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
      : object;
}
