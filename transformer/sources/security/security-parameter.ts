import type { Json } from "../../schema.js";

/** `token: Bearer`: the credentials with which the client authenticates. */
export interface SecurityParameter {
  readonly in: "security";
  readonly name: string;
  /** Any one of them is enough. They are tried in order. */
  readonly alternatives: readonly SchemePlan[];
  /** Without any of them, the value is absent and the request is not refused. */
  readonly optional: boolean;
}

/** A Security Scheme Object, and what reads the credential. */
export interface SchemePlan {
  /** FastAPI's name for its kind, or the requested name. */
  readonly name: string;
  /** Distinguishes it from others with the same name: the name of the key, the URL of the token. */
  readonly detail: string;
  readonly scheme: { readonly [field: string]: Json };
  readonly reader: CredentialReader;
}

export type CredentialReader =
  | { readonly kind: "http"; readonly scheme: string; readonly realm?: string }
  | { readonly kind: "basic"; readonly realm?: string }
  | { readonly kind: "token" | "authorization" }
  | { readonly kind: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string };
