import { factsOf } from "../kinds.js";
import { eachPart, reachable } from "../parts.js";
import {
  type Direction,
  type Discriminator,
  givenName,
  hasWireNames,
  type ObjectSchema,
  type Property,
  resolve,
  type Schema,
  type TypeTable,
} from "../schema.js";
import { ObjectTags } from "../union-tags.js";
import { LARGEST_ENCODED_APART, MANY_OPTIONAL } from "./limits.js";

/**
 * The types of a program, and facts about them that are collected while code is generated, when types no longer change. One
 * object serves all modules of a program, because the same questions come up at each use of a type.
 */
export class TypeFacts {
  readonly types: TypeTable;
  /** By the names in the input. */
  readonly tags: ObjectTags;
  readonly #given: Readonly<Record<Direction, GivenNames>>;
  /** By id. */
  readonly #converted = new Map<string, boolean>();
  readonly #toJson = new Map<string, boolean>();
  readonly #renamed = new Map<string, boolean>();
  readonly #sparse = new Map<string, boolean>();
  readonly #properties = new Map<ObjectSchema, ReadonlyMap<string, Property>>();

  constructor(types: TypeTable) {
    this.types = types;
    this.#given = { input: givenNames("input", types), output: givenNames("output", types) };
    this.tags = this.#given.input.tags;
  }

  /** Whether a type looks the same in JSON and in the handler, so that the direction of a value does not matter. */
  isPlain(schema: Schema): boolean {
    return !this.#holds(schema, isConverted, this.#converted);
  }

  /** Whether a type contains an object with `toJSON`. Such a type is encoded and decoded by different functions. */
  holdsToJson(schema: Schema): boolean {
    return this.#holds(schema, isToJson, this.#toJson);
  }

  /** Whether a type contains a property with another name on the wire. Input then has other names than the handler's values. */
  holdsRenamed(schema: Schema): boolean {
    return this.#holds(schema, hasWireNames, this.#renamed);
  }

  /** The names of properties in the values that are passed to decoders or encoders. */
  given(direction: Direction): GivenNames {
    return this.#given[direction];
  }

  /** Whether a type contains a sparse object and is not too large for a separate encoder. */
  holdsSparse(schema: Schema): boolean {
    const known = schema.kind === "ref" ? this.#sparse.get(schema.id) : undefined;
    if (known !== undefined) return known;
    const { sparse } = this.objectsIn(schema, LARGEST_ENCODED_APART) ?? { sparse: false };
    if (schema.kind === "ref") this.#sparse.set(schema.id, sparse);
    return sparse;
  }

  /** The objects in a type, and whether one of them is sparse; `undefined` if together they have more than so many properties. */
  objectsIn(
    schema: Schema,
    most: number,
  ): { readonly objects: readonly ObjectSchema[]; readonly sparse: boolean } | undefined {
    const objects: ObjectSchema[] = [];
    let properties = 0;
    for (const part of reachable([schema], this.types)) {
      if (part.kind !== "object") continue;
      objects.push(part);
      properties += part.properties.length;
      if (properties > most) return undefined;
    }
    return { objects, sparse: objects.some(isSparse) };
  }

  propertiesOf(object: ObjectSchema): ReadonlyMap<string, Property> {
    const known = this.#properties.get(object);
    if (known) return known;
    const properties = new Map(object.properties.map((property) => [property.name, property]));
    this.#properties.set(object, properties);
    return properties;
  }

  /** Whether a type contains something. `answers` caches the results for this question. */
  #holds(schema: Schema, is: (part: Schema) => boolean, answers: Map<string, boolean>): boolean {
    if (schema.kind === "ref") {
      const known = answers.get(schema.id);
      if (known !== undefined) return known;
    }
    const ids = new Set<string>();
    const reached = new Set([schema]);
    const add = (part: Schema) => void reached.add(part);
    // A set also iterates over what is added during the loop.
    for (const each of reached) {
      const known = each.kind === "ref" ? answers.get(each.id) : is(each) || undefined;
      if (known === true) {
        if (schema.kind === "ref") answers.set(schema.id, true);
        return true;
      }
      if (known === false) continue;
      if (each.kind !== "ref") eachPart(each, add);
      else {
        ids.add(each.id);
        add(resolve(each, this.types));
      }
    }
    // What cannot be reached from here cannot be reached from any type on the way either.
    for (const id of ids) answers.set(id, false);
    return false;
  }
}

/** The names of properties in some values. */
export interface GivenNames {
  of(property: Property): string;
  /** The name of the property that tells the members of a union apart. */
  tagName(discriminator: Discriminator): string;
  readonly tags: ObjectTags;
}

function givenNames(direction: Direction, types: TypeTable): GivenNames {
  const of = (property: Property) => givenName(property, direction);
  const tagName = ({ property, ...more }: Discriminator) => givenName({ name: property, ...more }, direction);
  return { of, tagName, tags: new ObjectTags(types, of) };
}

function isConverted(schema: Schema): boolean {
  return factsOf(schema).converted || hasWireNames(schema);
}

function isToJson({ kind }: Schema): boolean {
  return kind === "toJSON";
}

function isSparse({ properties }: ObjectSchema): boolean {
  let optional = 0;
  for (const property of properties) if (property.optional && property.default === undefined) optional++;
  return optional >= MANY_OPTIONAL;
}
