import type { Json } from "../../schema.js";

/** `token: Bearer`: what the client authenticates with. */
export interface SecurityParameter {
  readonly in: "security";
  readonly name: string;
  /** Any of them will do, the first one first. */
  readonly alternatives: readonly SchemePlan[];
  /** Without any of them the value is absent, and nobody is refused. */
  readonly optional: boolean;
}

/** A Security Scheme Object, and what reads the credential. */
export interface SchemePlan {
  /** FastAPI's name for its kind, or the one that was asked for. */
  readonly name: string;
  /** Tells it from others of that name: the key's name, the token's URL. */
  readonly detail: string;
  readonly scheme: { readonly [field: string]: Json };
  readonly reader: CredentialReader;
}

export type CredentialReader =
  | { readonly kind: "http"; readonly scheme: string; readonly realm?: string }
  | { readonly kind: "basic"; readonly realm?: string }
  | { readonly kind: "token" | "authorization" }
  | { readonly kind: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string };
