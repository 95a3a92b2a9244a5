import type { FormValue, FormView } from "../contract/request-view.js";
import { type FormLimits, FormParts } from "./form-parts.js";
import { tooLarge, tooManyFields } from "./limits.js";
import { MultipartParser } from "./multipart.js";
import { boundaryOf } from "./part-headers.js";

/** The fields of a form. A field that was left empty counts as not filled in, as in FastAPI, because browsers send every field. */
export class FormFields implements FormView {
  /** The last value by name, empty or not. */
  readonly #last = new Map<string, FormValue>();
  readonly #values = new Map<string, FormValue[]>();

  constructor(entries: Iterable<readonly [name: string, value: FormValue]>) {
    for (const [name, value] of entries) {
      this.#last.set(name, value);
      if (value === "") continue;
      const known = this.#values.get(name);
      if (known) known.push(value);
      else this.#values.set(name, [value]);
    }
  }

  form(name: string): FormValue | undefined {
    return this.#last.get(name) || undefined;
  }

  formAll(name: string): readonly FormValue[] {
    return this.#values.get(name) ?? [];
  }

  formNames(): readonly string[] {
    return [...this.#last.keys()];
  }
}

const URL_ENCODED = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i;
const MULTIPART = /^\s*multipart\/form-data\s*(?:;|$)/i;
/** A byte order mark belongs to a text as a whole; `URLSearchParams` has fields. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const AMPERSAND = 38;

export function isMultipart(contentType: string): boolean {
  return MULTIPART.test(contentType);
}

/**
 * Returns the form in a body; a form without fields if there is none.
 * @throws HttpError 413 beyond a limit, 400 for a multipart body without a boundary.
 * @throws TypeError if a multipart body is malformed.
 */
export function parseForm(bytes: Uint8Array, contentType = "", limits: FormLimits): FormFields {
  if (isMultipart(contentType)) {
    const parts = new FormParts(limits);
    const parser = new MultipartParser(boundaryOf(contentType), parts.begin);
    parser.push(bytes);
    parser.finish();
    return new FormFields(parts.fields);
  }
  if (!URL_ENCODED.test(contentType)) return new FormFields([]);
  checkFields(bytes, limits);
  return new FormFields(new URLSearchParams(utf8.decode(bytes)));
}

/** Checked before they are parsed: half a million of them take half a second. */
function checkFields(bytes: Uint8Array, { fieldLimit, fieldSizeLimit }: FormLimits): void {
  let fields = 0;
  let before = AMPERSAND;
  for (const byte of bytes) {
    if (before === AMPERSAND && byte !== AMPERSAND && ++fields > fieldLimit)
      throw tooManyFields("fields", fieldLimit);
    before = byte;
  }
  if (bytes.length <= fieldSizeLimit) return;
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(AMPERSAND, at);
    const next = end < 0 ? bytes.length : end;
    if (next - at > fieldSizeLimit) throw tooLarge("A field of the form is", fieldSizeLimit);
    at = next + 1;
  }
}
