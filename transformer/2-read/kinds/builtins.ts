import { CS2001, CS2002, CS2006, CS2017 } from "../../diagnostics/catalogue.js";
import { factsOf } from "../../kinds.js";
import { isParsedType } from "../../parsed-types.js";
import type { Schema } from "../../schema.js";
import type { TypeRef } from "../../semantics/semantics.js";
import { inside, type Place } from "../place.js";
import { type Reading, refuse } from "../reading.js";
import { readElement, readPart } from "./arrays.js";

/** Classes of the platform: some can be sent, others are refused with an alternative. */
export function readBuiltin(name: string, args: readonly TypeRef[], place: Place, reading: Reading): Schema {
  const [first, second] = args;
  if (isParsedType(name)) return { kind: "parsed", type: name };
  switch (name) {
    case "Set":
    case "ReadonlySet":
      if (first) return { kind: "set", items: readElement(first, place, reading) };
      break;
    case "Map":
    case "ReadonlyMap":
      if (first && second) return readMap(first, second, place, reading);
      break;
    case "Function":
      return refuse(reading, CS2001({ what: "A function" }), place);
    case "Symbol":
      return refuse(reading, CS2002(), place);
  }
  return refuse(reading, CS2006({ type: name, instead: INSTEAD[name] ?? OTHERWISE }), place);
}

export const OTHERWISE = "Declare an interface with the data to send";
const BYTES = "Write `Uint8Array`";
const AS_IT_IS = `${BYTES}, or \`Media<Blob | ReadableStream, "image/png">\` for a result that is sent unchanged`;
const NUMBERS =
  "Int8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array".split(
    " ",
  );
const INSTEAD: Readonly<Record<string, string>> = {
  RegExp: "Write `string` and make the expression in the handler",
  Promise: "Await the value in the handler and declare what it resolves to",
  PromiseLike: "Await the value in the handler and declare what it resolves to",
  WeakMap: "Write `Map<K, V>`",
  WeakSet: "Write `Set<T>`",
  URLSearchParams: "Write `Record<string, string>`",
  Buffer: BYTES,
  ArrayBuffer: BYTES,
  SharedArrayBuffer: BYTES,
  DataView: BYTES,
  Blob: AS_IT_IS,
  ReadableStream: AS_IT_IS,
  File: "Write `Upload` for a file of a form, or `Uint8Array` for its bytes and `string` for its name",
  ...Object.fromEntries(NUMBERS.map((name) => [name, "Write `number[]`"])),
  BigInt64Array: "Write `bigint[]`",
  BigUint64Array: "Write `bigint[]`",
  Iterable: "Write `T[]`",
  Iterator: "Write `T[]`",
  Generator: "Write `T[]`",
  IterableIterator: "Write `T[]`",
  IteratorObject: "Write `T[]`",
  ArrayLike: "Write `T[]`",
  Object: "Write `object`, in lower case, or `unknown` for any value",
  String: "Write `string`, in lower case",
  Number: "Write `number`, in lower case",
  Boolean: "Write `boolean`, in lower case",
  BigInt: "Write `bigint`, in lower case",
};

function readMap(key: TypeRef, value: TypeRef, place: Place, reading: Reading): Schema {
  const keyPlace = inside(place, "key");
  const keySchema = reading.read(key, keyPlace);
  if (!isKey(keySchema, reading)) {
    return refuse(reading, CS2017({ type: reading.semantics.print(key) }), keyPlace);
  }
  return { kind: "map", key: keySchema, value: readPart(value, inside(place, "{}"), reading) };
}

/** Whether the text of a JSON object's key determines a key. `never` has been refused already. */
function isKey(schema: Schema, reading: Reading): boolean {
  const resolved = reading.resolve(schema);
  if (resolved?.kind === "union") return resolved.members.every((member) => isKey(member, reading));
  return resolved !== undefined && (resolved.kind === "never" || factsOf(resolved).isText);
}
