import type { Delimiter } from "../contract/request-view.js";

/** The parameters of a query string in order. Two lists instead of a record: names come from the client. */
export interface QueryParameters {
  readonly names: readonly string[];
  /** `values[i]` belongs to `names[i]`. */
  readonly values: readonly string[];
}

const NO_PARAMETERS: QueryParameters = { names: [], values: [] };

/**
 * Reads the query string of a URL as `application/x-www-form-urlencoded` (WHATWG URL, 5.1), like `URLSearchParams`
 * but without building one: most queries hold neither `%` nor `+`.
 */
export function queryParameters(url: string): QueryParameters {
  const text = queryOf(url);
  if (text === undefined) return NO_PARAMETERS;
  const encoded = isEncoded(text);
  const names: string[] = [];
  const values: string[] = [];
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? "" : pair.slice(equals + 1);
    names.push(encoded ? decode(name) : name);
    values.push(encoded ? decode(value) : value);
  }
  return { names, values };
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

function isEncoded(text: string): boolean {
  return text.includes("%") || text.includes("+");
}

function decode(text: string): string {
  if (!isEncoded(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    // Malformed escapes stay as they are and invalid UTF-8 becomes U+FFFD, as the standard has it.
    return new URLSearchParams(`=${text}`).get("") ?? text;
  }
}
