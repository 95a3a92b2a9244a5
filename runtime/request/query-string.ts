import type { Delimiter } from "../contract/request-view.js";

/**
 * A parameter of a query string, and those that were sent before it. A list instead of a record, because the names come from the
 * client.
 */
export interface QueryParameter {
  readonly name: string;
  readonly value: string;
  readonly before: QueryParameter | undefined;
}

const [HASH, PERCENT, AMPERSAND, PLUS, EQUALS] = [35, 37, 38, 43, 61];

/**
 * Reads the query string of a URL as `application/x-www-form-urlencoded` (WHATWG URL, 5.1), like `URLSearchParams` but without
 * creating one, in one pass: most queries contain neither `%` nor `+`.
 * @returns the parameter that was sent last.
 */
export function lastParameter(url: string): QueryParameter | undefined {
  let last: QueryParameter | undefined;
  let start = url.indexOf("?") + 1;
  if (start === 0) return undefined;
  let equals = -1;
  let isEncoded = false;
  for (let at = start; ; at++) {
    const code = at < url.length ? url.charCodeAt(at) : HASH;
    if (code === AMPERSAND || code === HASH) {
      if (at > start) {
        const name = url.slice(start, equals < 0 ? at : equals);
        const value = equals < 0 ? "" : url.slice(equals + 1, at);
        last = isEncoded
          ? { name: decode(name), value: decode(value), before: last }
          : { name, value, before: last };
      }
      if (code === HASH) return last;
      start = at + 1;
      equals = -1;
      isEncoded = false;
    } else if (code === EQUALS && equals < 0) equals = at;
    else if (code === PERCENT || code === PLUS) isEncoded = true;
  }
}

/** See `RequestView.queryList`. */
export function queryMembers(url: string, name: string, delimiter: Delimiter): readonly string[] | undefined {
  const pairs = (queryOf(url) ?? "").split("&").filter((pair) => pair !== "");
  const values = pairs.flatMap((pair) => {
    const [own = "", ...value] = pair.split("=");
    return decode(own) === name ? [value.join("=")] : [];
  });
  return values.length === 0 ? undefined : values.flatMap((value) => membersOf(value, delimiter));
}

function membersOf(value: string, delimiter: Delimiter): readonly string[] {
  if (value === "") return [];
  return delimiter === "," ? value.split(",").map(decode) : decode(value).split(delimiter);
}

function queryOf(url: string): string | undefined {
  const start = url.indexOf("?");
  if (start < 0) return undefined;
  const end = url.indexOf("#", start);
  return end < 0 ? url.slice(start + 1) : url.slice(start + 1, end);
}

function decode(text: string): string {
  if (!text.includes("%") && !text.includes("+")) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    // Malformed escapes stay unchanged and invalid UTF-8 becomes U+FFFD, as the standard requires.
    return new URLSearchParams(`=${text}`).get("") ?? text;
  }
}
