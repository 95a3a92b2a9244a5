import type { SentFile } from "../contract/request-view.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { kinds } from "./messages.js";

/** A file of a form: what was made of it when the form was read. */
export function asUpload(v: unknown, x: Issues, k?: Key): unknown {
  const upload = isFile(v) ? v.content : undefined;
  if (upload === undefined) x.unlike(kinds.value_error, v, k, { error: "Expected a file, received text" });
  return upload;
}

/** The bytes of a file of a form. For a text instead of a file, those of its UTF-8, as in FastAPI. */
export function asFileBytes(v: unknown, x: Issues, k?: Key): unknown {
  if (typeof v === "string") return new TextEncoder().encode(v);
  const bytes = isFile(v) ? v.content : undefined;
  if (!(bytes instanceof Uint8Array)) x.bytes(v, k);
  return bytes;
}

function isFile(v: unknown): v is SentFile {
  return typeof v === "object" && v !== null && "content" in v;
}
