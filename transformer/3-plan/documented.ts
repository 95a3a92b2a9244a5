import type { Described } from "../2-read/reader.js";
import type { Json } from "../schema.js";

/** What the document states next to a parameter's schema. */
export interface Documented {
  /** Belongs to the schema, unlike the description. */
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly examples?: readonly Json[];
  /** The document leaves it out. */
  readonly hidden?: true;
}

/** @param fromTag the description in `@param`. */
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
