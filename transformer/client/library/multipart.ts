import { many } from "./many.js";
import { text } from "./text.js";

/** The fields of a form with files. */
export function multipart(fields: object | undefined): { body: FormData } {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields ?? {}))
    for (const one of many(value)) {
      if (one instanceof Blob) body.append(name, one);
      else if (one instanceof Uint8Array) body.append(name, new Blob([new Uint8Array(one)]));
      else body.append(name, text(one));
    }
  return { body };
}
