/**
 * Whether and how a body is read before `decode`, which gets it as `body`: the parsed value; a string if the content type is not
 * JSON; `undefined` if the request has no body. Generated code decides which of these it refuses.
 */
export interface CompiledBody {
  /**
   * `json`: parsed if the content type is `application/json` or `application/*+json`, otherwise the text as a string.
   * `merge-patch`: parsed only if the content type is `application/merge-patch+json`. `form`: the fields of a form (`FormView`);
   * empty without a form.
   */
  readonly kind: "json" | "merge-patch" | "form";
  /** Its type does not limit how deeply it can be nested, so the runtime must. */
  readonly endless?: boolean;
  /** For a form: the fields whose files are read. All other files are discarded. */
  readonly uploads?: { readonly [field: string]: CompiledUpload };
}

/** What a field requires of its files, in addition to the app's requirements for all files. */
export interface CompiledUpload extends UploadLimits {
  /** Whether the files are read into memory, for a handler that takes their bytes. */
  readonly bytes?: true;
  /** Whether the field may have several files. */
  readonly many?: true;
}

/** Limits on the files of a field. */
export interface UploadLimits {
  /** The maximum number of bytes per file. */
  readonly maxSize?: number;
  /** The maximum number of bytes for all files of the field together. */
  readonly maxTotalSize?: number;
  /** The maximum number of files in the field. */
  readonly maxFiles?: number;
  /** The allowed media types of a file: `image/png`, `image/*`. */
  readonly types?: readonly string[];
}
