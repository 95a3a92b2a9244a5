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
 * The types of a program, and what was found out about them while code is generated, when they no longer change. One object
 * serves all modules of a program: what is true of a type is asked for at each of its uses.
 */
export class TypeFacts {
  readonly types: TypeTable;
  /** By the names that what comes in has. */
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

  /** Whether a type looks the same in JSON and in the handler, so that it does not matter which way a value goes. */
  isPlain(schema: Schema): boolean {
    return !this.#holds(schema, isConverted, this.#converted);
  }

  /** Whether an object with `toJSON` is in a type: it is encoded by other functions than it is decoded by. */
  holdsToJson(schema: Schema): boolean {
    return this.#holds(schema, isToJson, this.#toJson);
  }

  /** Whether a property in a type has another name outside: what comes in then has other names than what leaves. */
  holdsRenamed(schema: Schema): boolean {
    return this.#holds(schema, hasWireNames, this.#renamed);
  }

  /** What properties are called in the values that are given to what decodes them or encodes them. */
  given(direction: Direction): GivenNames {
    return this.#given[direction];
  }

  /** Whether there is a sparse object in a type that is not too large to be encoded apart. */
  holdsSparse(schema: Schema): boolean {
    const known = schema.kind === "ref" ? this.#sparse.get(schema.id) : undefined;
    if (known !== undefined) return known;
    const { sparse } = this.objectsIn(schema, LARGEST_ENCODED_APART) ?? { sparse: false };
    if (schema.kind === "ref") this.#sparse.set(schema.id, sparse);
    return sparse;
  }

  /** The objects in a type, and whether one of them is sparse; `undefined` where all have more than so many properties. */
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

  /** Whether something is in a type; `answers` is the memory of this question. */
  #holds(schema: Schema, is: (part: Schema) => boolean, answers: Map<string, boolean>): boolean {
    if (schema.kind === "ref") {
      const known = answers.get(schema.id);
      if (known !== undefined) return known;
    }
    const ids = new Set<string>();
    const reached = new Set([schema]);
    const add = (part: Schema) => void reached.add(part);
    // A set hands out what is added while it is walked.
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
    // What cannot be reached from here cannot be reached from anything on the way, either.
    for (const id of ids) answers.set(id, false);
    return false;
  }
}

/** What properties are called in some values. */
export interface GivenNames {
  of(property: Property): string;
  /** The name of what tells the members of a union apart. */
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
