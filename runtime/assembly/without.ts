import type { Members } from "../contract/members.js";

/** A function that leaves members out; an object that has none of them stays what it is. */
export function without(...names: readonly string[]): (object: Members) => Members {
  return (object) =>
    names.some((name) => object[name] !== undefined)
      ? Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
      : object;
}
