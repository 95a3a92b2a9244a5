import { concatenated } from "../concatenated.js";
import type { FormValue } from "../contract/request-view.js";
import { type RequestLimits, tooLarge, tooManyFields } from "./limits.js";
import type { PartReader } from "./multipart.js";
import { type PartHead, textDecoderOf } from "./part-headers.js";
import { SentFile } from "./sent-file.js";

export type FormLimits = Pick<RequestLimits, "bodyLimit" | "fieldLimit" | "fieldSizeLimit" | "fileLimit">;

/** Returns the reader for a file of a field; `undefined` if no parameter declares the file, which is then not kept. */
export type TakeFile = (head: PartHead & { readonly filename: string }) => FileReader | undefined;

/** Reads a file, and then has the value that the handler gets. */
export interface FileReader extends PartReader {
  readonly content: unknown;
}

/** Creates the fields of a form from its parts, in order, and counts them. */
export class FormParts {
  readonly fields: [name: string, value: FormValue][] = [];
  readonly #limits: FormLimits;
  readonly #takeFile: TakeFile;
  readonly #counts = { fields: 0, files: 0 };
  /** How many bytes of text are kept. */
  #kept = 0;

  /** @param takeFile called for each file. */
  constructor(limits: FormLimits, takeFile: TakeFile = () => undefined) {
    this.#limits = limits;
    this.#takeFile = takeFile;
  }

  /** For a `MultipartParser`. Its readers throw HttpError 413 beyond a limit. */
  readonly begin = (head: PartHead): PartReader => {
    const { name, filename } = head;
    this.#keep(name.length);
    if (filename === undefined) {
      this.#count("fields", this.#limits.fieldLimit);
      return this.#field(head);
    }
    this.#count("files", this.#limits.fileLimit);
    this.#keep(filename.length);
    return this.#file({ ...head, filename });
  };

  #count(what: "fields" | "files", limit: number): void {
    if (++this.#counts[what] > limit) throw tooManyFields(what, limit);
  }

  #keep(bytes: number): void {
    this.#kept += bytes;
    const { bodyLimit } = this.#limits;
    if (this.#kept > bodyLimit) throw tooLarge("All fields of the form together are", bodyLimit);
  }

  #field({ name, type }: PartHead): PartReader {
    const decoder = textDecoderOf(type);
    const { fieldSizeLimit } = this.#limits;
    let bytes: Uint8Array | undefined;
    const more: Uint8Array[] = [];
    let size = 0;
    return {
      data: (piece) => {
        size += piece.length;
        if (size > fieldSizeLimit) throw tooLarge("A field of the form is", fieldSizeLimit);
        this.#keep(piece.length);
        if (bytes) more.push(piece);
        else bytes = piece;
      },
      end: () => {
        const whole = bytes && more.length > 0 ? concatenated([bytes, ...more], size) : bytes;
        this.fields.push([name, whole ? decoder.decode(whole) : ""]);
      },
    };
  }

  /** An empty file field is sent as a file without a name and without bytes, and counts as empty like any other field. */
  #file(head: PartHead & { readonly filename: string }): PartReader {
    const { name, filename } = head;
    let reader = filename === "" ? undefined : this.#takeFile(head);
    let isEmpty = true;
    return {
      data: (piece) => {
        if (isEmpty && filename === "") reader = this.#takeFile(head);
        isEmpty = false;
        reader?.data(piece);
      },
      end: () => {
        reader?.end();
        const isAbsent = isEmpty && filename === "";
        this.fields.push([name, isAbsent ? "" : new SentFile(filename, reader?.content)]);
      },
    };
  }
}
