/** A Security Scheme Object with the name that it has unless another scheme has it. */
export interface SchemeFragment {
  /** FastAPI's name for its kind, or an explicit one. */
  readonly name: string;
  /** Distinguishes it from others with that name: the key's name, the token's URL. */
  readonly detail: string;
  readonly scheme: { readonly [field: string]: unknown };
}

/**
 * A Security Requirement Object before its schemes have their names: scopes by the index of a scheme in the fragment's list.
 * Empty if no authentication is required.
 */
export interface Requirement {
  readonly [index: string]: readonly string[];
}

/** What a fragment declares about who may call: one of the requirements must be met. */
export interface SecurityFragment {
  readonly schemes: readonly SchemeFragment[];
  readonly requirements: readonly Requirement[];
}
