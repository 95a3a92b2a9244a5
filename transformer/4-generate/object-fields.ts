import { type ObjectSchema, type Property, wireName } from "../schema.js";
import { calling, type Decoder, type Mode, type Site } from "./decoder.js";
import { x } from "./library.js";
import { literal } from "./literal.js";
import { access, isInherited, pascal } from "./names.js";

/** A field of the given object and of its copy: one has the wire name, the other the TypeScript name. */
export interface Field {
  readonly from: string;
  readonly to: string;
  readonly property: Property;
  /** What decodes it instead of its type's decoder. */
  readonly decoder?: string;
}

export function fieldsOf(schema: ObjectSchema, mode: Mode): readonly Field[] {
  return schema.properties.map((property) => {
    const { name } = property;
    const wire = wireName(property);
    return mode === "encode" ? { from: name, to: wire, property } : { from: wire, to: name, property };
  });
}

export function mayBeAbsent(property: Property): boolean {
  return property.optional && property.default === undefined;
}

/** The expression for one property of a literal that can hold `undefined`. */
export function heldValue(field: Field, site: Site): string {
  if (!mayBeAbsent(field.property)) return fieldValue(field, site);
  return `(p = ${read(field.from, site)}) === undefined ? p : ${presentValue(field, site)}`;
}

/** The expression for a property that was read. */
export function presentValue(field: Field, site: Site): string {
  return decoderOfField(field, site).call("p", JSON.stringify(field.from));
}

function decoderOfField({ property, decoder }: Field, site: Site): Decoder {
  if (decoder !== undefined) return calling(decoder);
  return site.decoderOf(property.schema, { ...site, hint: site.hint + pascal(property.name) });
}

/** The expression for one property, with its default filled in. */
export function fieldValue(field: Field, site: Site): string {
  const { property, from } = field;
  const { call, twice } = decoderOfField(field, site);
  const input = read(from, site);
  const at = JSON.stringify(from);
  if (property.default === undefined)
    return twice ? `(p = ${input})${call("p", at).slice(1)}` : call(input, at);
  const fallback = literal(property.default);
  if (site.facts.isPlain(property.schema)) return `${input} === undefined ? ${fallback} : ${call(input, at)}`;
  // A default is written as JSON: it is decoded like input when decoding. When encoding, it is already there.
  const filled = call(`(${input} === undefined ? ${fallback} : ${input})`, at);
  return `${x("encodes")} && ${input} === undefined ? ${fallback} : ${filled}`;
}

/** The expression for a property of `v`. */
export function read(name: string, site: Site): string {
  // Given parameters are collected in an object without a prototype.
  if (isInherited(name) && site.mode !== "coerce")
    return `${site.module.library("own")}(v, ${JSON.stringify(name)})`;
  return access("v", name);
}
