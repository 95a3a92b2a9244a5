/** A Security Scheme Object with the name it goes by where no other has it. */
export interface SchemeFragment {
  /** FastAPI's name for its kind, or the one that was asked for. */
  readonly name: string;
  /** Tells it from others of that name: the key's name, the token's URL. */
  readonly detail: string;
  readonly scheme: { readonly [field: string]: unknown };
}

/**
 * A Security Requirement Object before its schemes have their names: scopes by the index of a scheme in the fragment's
 * list. Empty where nobody need authenticate.
 */
export interface Requirement {
  readonly [index: string]: readonly string[];
}

/** What a fragment says about who may call: one of the requirements must be met. */
export interface SecurityFragment {
  readonly schemes: readonly SchemeFragment[];
  readonly requirements: readonly Requirement[];
}
