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
  const start = url.indexOf("?");
  if (start < 0) return NO_PARAMETERS;
  const end = url.indexOf("#", start);
  const text = end < 0 ? url.slice(start + 1) : url.slice(start + 1, end);
  const encoded = text.includes("%") || text.includes("+");
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

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    // Malformed escapes stay as they are and invalid UTF-8 becomes U+FFFD, as the standard has it.
    return new URLSearchParams(`=${text}`).get("") ?? text;
  }
}
