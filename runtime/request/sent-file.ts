import type { SentFile as Sent } from "../contract/request-view.js";

/** A file among the fields of a form. Its content is not an own property, so code that prints it shows only a name. */
export class SentFile implements Sent {
  readonly filename: string;
  readonly #content: unknown;

  constructor(filename: string, content: unknown) {
    this.filename = filename;
    this.#content = content;
  }

  get content(): unknown {
    return this.#content;
  }
}
