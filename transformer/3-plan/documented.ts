import type { Described } from "../2-read/reader.js";
import type { Json } from "../schema.js";

/** What stands beside a parameter's schema in the document. */
export interface Documented {
  /** Of the schema, unlike the description. */
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly examples?: readonly Json[];
  /** The document says nothing of it. */
  readonly hidden?: true;
}

/** @param fromTag what `@param` says of it. */
export function documented({ annotations }: Described, fromTag: string | undefined): Documented {
  const description = annotations?.description ?? fromTag;
  return {
    ...(annotations?.title !== undefined && { title: annotations.title }),
    ...(description !== undefined && { description }),
    ...(annotations?.deprecated && { deprecated: true }),
    ...(annotations?.hidden && { hidden: true }),
    ...(annotations?.examples && { examples: annotations.examples }),
  };
}
