import { reachable, withParts } from "../parts.js";
import {
  type Annotations,
  type Json,
  type NamedType,
  type Property,
  resolve,
  type Schema,
  wireName,
} from "../schema.js";
import { styled, type WireStyle } from "../wire-styles.js";
import { withDiscriminators } from "./discriminators.js";
import { type KnownNames, outside } from "./outside.js";

/**
 * The type for a codec with another style than the program's. Names that were given to properties, or by `@wire` to a type, are
 * kept. A named type with other names is a separate type in the table.
 * @param types receives these types.
 */
export function restyled(schema: Schema, style: WireStyle, types: Map<string, NamedType>): Schema {
  const added: string[] = [];
  const concerned = new Map<string, boolean>();
  const names: KnownNames = { from: "outside", to: (property) => wireName(withStyle(property, style)) };
  const written = (each: Schema, value: Json) =>
    outside(each, value, { resolve: (part) => resolve(part, types) }, names);

  function isConcerned(each: Schema & { kind: "ref" }): boolean {
    const known = concerned.get(each.id);
    if (known !== undefined) return known;
    const found = [...reachable([each], types)].some(
      (part) =>
        part.kind === "object" &&
        part.properties.some((property) => names.to(property) !== wireName(property)),
    );
    concerned.set(each.id, found);
    return found;
  }

  function change(each: Schema): Schema {
    if (each.kind === "ref") return isConcerned(each) ? { ...each, id: own(each.id) } : each;
    const inner = withExamples(withParts(each, change), (value) => written(each, value));
    if (each.kind !== "object" || inner.kind !== "object") return inner;
    const properties = inner.properties.map((property, i) => {
      const { schema: before } = each.properties[i] ?? property;
      const { annotations, default: fallback, ...named } = withStyle(property, style);
      return {
        ...named,
        ...(fallback !== undefined && { default: written(before, fallback) }),
        ...(annotations && withExamples({ annotations }, (value) => written(before, value))),
      };
    });
    return { ...inner, properties };
  }

  /** The id of a named type in this style. */
  function own(id: string): string {
    const ofStyle = `${id} ${style}`;
    const named = types.get(id);
    if (!named || types.has(ofStyle)) return ofStyle;
    // Added to the table first, because it may refer to itself.
    types.set(ofStyle, { ...named, id: ofStyle });
    types.set(ofStyle, { ...named, id: ofStyle, schema: change(named.schema) as NamedType["schema"] });
    added.push(ofStyle);
    return ofStyle;
  }

  const result = change(schema);
  for (const id of added) {
    const named = types.get(id);
    if (named) types.set(id, { ...named, schema: withDiscriminators(named.schema, types) });
  }
  return withDiscriminators(result, types);
}

function withStyle(property: Property, style: WireStyle): Property {
  if (property.named || !property.declaration) return property;
  const { wire: _, ...unnamed } = property;
  const wire = styled(property.name, style);
  return wire === property.name ? unnamed : { ...unnamed, wire };
}

/** A value with annotations, with its examples in the other style. */
function withExamples<Annotated extends { readonly annotations?: Annotations }>(
  annotated: Annotated,
  written: (value: Json) => Json,
): Annotated {
  const { annotations } = annotated;
  if (!annotations?.examples) return annotated;
  return { ...annotated, annotations: { ...annotations, examples: annotations.examples.map(written) } };
}
