import type { HeaderFields } from "./answer.js";
import { isFraming } from "./header-fields.js";
import type { Outgoing } from "./outgoing.js";

/**
 * Returns the header fields of an answer: those of its body, then those of `Outgoing`, then the reply's own. Later ones replace
 * earlier ones, but cookies add up.
 */
export function mergeHeaders(
  own: HeaderFields,
  replied: HeaderFields = {},
  outgoing?: Outgoing,
): HeaderFields {
  const fields: Record<string, string | string[]> = { ...own };
  if (outgoing) {
    for (const [name, value] of outgoing.headers)
      if (name !== "set-cookie" && !isFraming(name)) fields[name] = value;
    const cookies = outgoing.headers.getSetCookie();
    if (cookies.length > 0) fields["set-cookie"] = cookies;
  }
  for (const [name, lines] of Object.entries(replied)) {
    fields[name] = name === "set-cookie" ? [fields[name] ?? [], lines].flat() : lines;
  }
  return fields;
}

/** Fields that only the creator of a body may set. */
const isOfBody = (name: string) => name === "content-length" || isFraming(name);

/** A `Response` keeps its own fields. `Outgoing` adds its cookies and the headers that the response does not have. */
export function withOutgoing(response: Response, outgoing: Outgoing): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of outgoing.headers) {
    if (name === "set-cookie") headers.append(name, value);
    else if (!headers.has(name) && !isOfBody(name)) headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
