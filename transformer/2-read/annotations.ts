import type { Annotations, Schema } from "../schema.js";

/** Merges both. If both declare a value, the second wins; examples and extra keywords add up. */
export function mergeAnnotations(first: Annotations, second: Annotations): Annotations {
  const examples = [...(first.examples ?? []), ...(second.examples ?? [])];
  const extra = { ...first.extra, ...second.extra };
  return {
    ...first,
    ...second,
    ...(examples.length > 0 && { examples }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

export function annotate<Kind extends Schema>(schema: Kind, annotations: Annotations): Kind {
  if (Object.keys(annotations).length === 0) return schema;
  return { ...schema, annotations: mergeAnnotations(schema.annotations ?? {}, annotations) };
}
