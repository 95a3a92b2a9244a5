/** Your own members of an object of the document. */
export interface Extensions {
  readonly [name: `x-${string}`]: unknown;
}

/** The names of your own members start like this, and no others do (OpenAPI 3.1, 4.9). */
export const isExtensionName = (name: string): boolean => name.startsWith("x-");

/** A reference to further documentation: an External Documentation Object. */
export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** The address of an API, or of one of its operations: a Server Object. */
export interface ServerInfo {
  /** Names in braces are variables: `https://{region}.example.com`. */
  readonly url: string;
  readonly description?: string;
  /** OpenAPI 3.2: its name in a list of servers to choose from. */
  readonly name?: string;
  readonly variables?: {
    readonly [name: string]: {
      readonly default: string;
      readonly enum?: readonly string[];
      readonly description?: string;
    };
  };
}

/** The description of a tag: a Tag Object. */
export interface TagInfo {
  readonly name: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  /** OpenAPI 3.2: a short title, for lists. */
  readonly summary?: string;
  /** OpenAPI 3.2: the name of its parent tag. */
  readonly parent?: string;
  /** OpenAPI 3.2: the kind of tag: `nav`, `badge`, `audience` … */
  readonly kind?: string;
}
