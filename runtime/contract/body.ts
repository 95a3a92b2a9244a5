/**
 * Whether and how a body is read before `decode`, which gets it as `body`: the parsed value; a string when the content type
 * is not JSON; `undefined` when the request has no body. Generated code says which of these it refuses.
 */
export interface CompiledBody {
  /**
   * `json`: parsed when the content type is `application/json` or `application/*+json`, else the text as a string.
   * `merge-patch`: parsed, and only what says that it is `application/merge-patch+json`.
   * `form`: the fields of a form (`FormView`), none where there is no form.
   */
  readonly kind: "json" | "merge-patch" | "form";
  /** Its type does not limit how deep it can be nested, so the runtime must. */
  readonly endless?: boolean;
  /** Of a form: the fields whose files are read. Any other file is not kept. */
  readonly uploads?: { readonly [field: string]: CompiledUpload };
}

/** What a field asks of its files, beyond what the app asks of all. */
export interface CompiledUpload extends UploadLimits {
  /** Whether they are read into memory, for a handler that asks for their bytes. */
  readonly bytes?: true;
  /** Whether the field may have several. */
  readonly many?: true;
}

/** What may be asked of the files of a field. */
export interface UploadLimits {
  /** The most bytes a file may have. */
  readonly maxSize?: number;
  /** The most bytes that all files of the field may have together. */
  readonly maxTotalSize?: number;
  /** How many files the field may have. */
  readonly maxFiles?: number;
  /** The media types a file may be sent as: `image/png`, `image/*`. */
  readonly types?: readonly string[];
}
