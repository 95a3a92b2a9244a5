/** Members of one's own in an object of the document. */
export interface Extensions {
  readonly [name: `x-${string}`]: unknown;
}

/** Members of one's own begin so, and no others do (OpenAPI 3.1, 4.9). */
export const isExtensionName = (name: string): boolean => name.startsWith("x-");

/** Where more is written about something: an External Documentation Object. */
export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** Where an API, or an operation of it, is served: a Server Object. */
export interface ServerInfo {
  /** Names in braces are variables: `https://{region}.example.com`. */
  readonly url: string;
  readonly description?: string;
  /** OpenAPI 3.2: what it is called where somebody chooses one. */
  readonly name?: string;
  readonly variables?: {
    readonly [name: string]: {
      readonly default: string;
      readonly enum?: readonly string[];
      readonly description?: string;
    };
  };
}

/** What is said of a tag: a Tag Object. */
export interface TagInfo {
  readonly name: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  /** OpenAPI 3.2: a short title, for lists. */
  readonly summary?: string;
  /** OpenAPI 3.2: the name of the tag that this one is a part of. */
  readonly parent?: string;
  /** OpenAPI 3.2: what sort of tag it is: `nav`, `badge`, `audience` … */
  readonly kind?: string;
}
