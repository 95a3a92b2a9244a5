/**
 * Whether and how a body is read before `decode`, which gets it as `body`: the parsed value; a string when the content type
 * is not JSON; `undefined` when the request has no body. Generated code says which of these it refuses.
 */
export interface CompiledBody {
  /**
   * `json`: parsed when the content type is `application/json` or `application/*+json`, else the text as a string.
   * `form`: the fields of a form (`FormView`), none where there is no form.
   */
  readonly kind: "json" | "form";
  /** Its type does not limit how deep it can be nested, so the runtime must. */
  readonly endless?: boolean;
}
