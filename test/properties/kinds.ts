import fc from "fast-check";
import type { Schema } from "../../transformer/schema.js";
import { marked, renamed, rotated } from "./renamed.js";
import * as scalars from "./schemas/scalars.js";
import * as structures from "./schemas/structures.js";
import { anything, finished, named, tagged, unions } from "./schemas/unions.js";
import { alone, type World } from "./world.js";

const single = (schemas: fc.Arbitrary<Schema>) => schemas.map((schema) => finished(alone(schema)));

const { any, object } = anything(scalars.scalars);
const { scalars: leaf } = scalars;

/** Types of every kind. Structures of scalars come first, because their errors are easier to read. */
export const kinds: Readonly<Record<string, fc.Arbitrary<World>>> = {
  string: single(scalars.strings),
  format: single(scalars.formatted),
  number: single(scalars.numbers),
  bigint: single(scalars.bigints),
  boolean: single(scalars.booleans),
  null: single(scalars.nulls),
  literal: single(scalars.literals),
  template: single(scalars.templates),
  ...Object.fromEntries(
    Object.entries(scalars.parsedTypes).map(([type, schemas]) => [type, single(schemas)]),
  ),
  unknown: single(scalars.unknowns),
  array: single(structures.arrays(leaf)),
  set: single(structures.sets(leaf)),
  map: single(structures.maps(leaf)),
  tuple: single(structures.tuples(leaf)),
  object: single(structures.closed(leaf)),
  "object with index signatures": single(structures.open(leaf)),
  "union of scalars": single(unions(leaf)),
  "union of objects": single(unions(structures.closed(leaf))),
  "discriminated union": single(tagged(leaf)),
  "nested structures": single(fc.oneof(any, object)),
  "named types": named,
  "object with names outside": single(structures.closed(leaf)).map((world) => renamed(world, rotated)),
  "nested structures with names outside": single(fc.oneof(any, object)).map((world) =>
    renamed(world, marked),
  ),
  "named types with names outside": named.map((world) => renamed(world, rotated)),
};
