import { many } from "./many.js";
import { text } from "./text.js";

/** The fields of a form. */
export function form(fields: object | undefined): { body: URLSearchParams } {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {}))
    for (const one of many(value)) body.append(name, text(one));
  return { body };
}
