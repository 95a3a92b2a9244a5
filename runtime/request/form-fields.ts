import type { FormView } from "../contract/request-view.js";

/**
 * The text fields of a form. A field that was left empty was not filled in, as in FastAPI: browsers send every field.
 * Files are no text, and not there.
 */
export class FormFields implements FormView {
  readonly #values = new Map<string, string[]>();

  constructor(entries: Iterable<readonly [name: string, value: unknown]>) {
    for (const [name, value] of entries) {
      if (typeof value !== "string") continue;
      const known = this.#values.get(name);
      if (known) known.push(value);
      else this.#values.set(name, [value]);
    }
  }

  form(name: string): string | undefined {
    return this.#values.get(name)?.at(-1) || undefined;
  }

  formAll(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  formNames(): readonly string[] {
    return [...this.#values.keys()];
  }
}

const URL_ENCODED = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i;
const MULTIPART = /^\s*multipart\/form-data\s*;/i;

/**
 * The form in a body; one without fields where there is none.
 * @throws TypeError when a multipart body is malformed.
 */
export async function parseForm(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string | undefined = "",
): Promise<FormFields> {
  if (URL_ENCODED.test(contentType))
    return new FormFields(new URLSearchParams(new TextDecoder().decode(bytes)));
  if (!MULTIPART.test(contentType)) return new FormFields([]);
  // The platform's own parser: Node, Workers, Bun and Deno have one.
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  return new FormFields(form.entries());
}
