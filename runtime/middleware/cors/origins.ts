import { originOf } from "../../http/origin.js";

/** The pages that may call: all, these, or those for which a function returns true. */
export type AllowedOrigin = "*" | string | readonly string[] | ((origin: string) => boolean);

/** Whether a page of an origin may call; `"*"` if every page may. */
export type IsAllowed = "*" | ((origin: string) => boolean);

/** @throws TypeError for an origin that no browser sends. */
export function allowedOrigins(given: unknown): IsAllowed {
  if (given === "*") return "*";
  if (typeof given === "function") {
    return (origin) => {
      const answer = (given as (origin: string) => unknown)(origin);
      if (answer instanceof Promise)
        throw new TypeError("It returned a promise, but must return true or false synchronously");
      return answer === true;
    };
  }
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const exact = new Set<string>();
  const patterns: ((origin: string) => boolean)[] = [];
  for (const each of list) {
    if (typeof each !== "string" || each === "*" || each === "null") throw new TypeError(refused(each));
    if (each.includes("*")) patterns.push(subdomains(each));
    else exact.add(checkedOrigin(each));
  }
  if (patterns.length === 0) return (origin) => exact.has(origin);
  return (origin) => exact.has(origin) || patterns.some((matches) => matches(origin));
}

function checkedOrigin(text: string): string {
  const found = originOf(text);
  if (found?.isOne) return found.origin;
  throw new TypeError(refused(text, found?.origin));
}

/** `https://*.shop.example`: any subdomain at any depth, but not the domain itself. */
function subdomains(pattern: string): (origin: string) => boolean {
  const [start = "", ...ends] = pattern.split("*.");
  const end = ends.join("*.");
  // Any subdomain will do for this check.
  const whole = originOf(`${start}a.${end}`);
  if (ends.length !== 1 || end.includes("*") || !start.endsWith("://") || !whole?.isOne)
    throw new TypeError(refused(pattern));
  const suffix = `.${whole.origin.slice(start.length + "a.".length)}`;
  return (origin) =>
    origin.startsWith(start) &&
    origin.endsWith(suffix) &&
    // The origin is longer than scheme and domain: there is a name between them.
    LABELS.test(origin.slice(start.length, -suffix.length));
}

const LABELS = /^[\w-]+(?:\.[\w-]+)*$/;

function refused(text: unknown, meant?: string): string {
  const what = typeof text === "string" ? JSON.stringify(text) : String(text);
  if (text === "null")
    return `The app's cors.origin has "null", which browsers send for every sandboxed page and every local file, no matter who wrote it. Give these pages their own origin.`;
  if (text === "*")
    return `The app's cors.origin has "*" in its list. Write origin: "*" instead of the list, for pages of all origins.`;
  return `The app's cors.origin has ${what}, which no browser sends as an origin. Write scheme and host, and the port if there is one, such as ${JSON.stringify(meant ?? "https://shop.example")}; "https://*.shop.example" for all subdomains.`;
}
