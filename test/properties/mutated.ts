import fc from "fast-check";
import type { Json } from "../../transformer/schema.js";
import { BORDERLINE, spoilt } from "./texts.js";

type Path = readonly (string | number)[];

/** Every place in a JSON value. */
function placesOf(json: Json, at: Path = []): readonly Path[] {
  if (typeof json !== "object" || json === null) return [at];
  const keys = Array.isArray(json) ? json.keys() : Object.keys(json);
  return [
    at,
    ...[...keys].flatMap((key) =>
      placesOf((json as Record<string | number, Json>)[key] ?? null, [...at, key]),
    ),
  ];
}

/** A copy with another value at a place; `undefined` removes it. */
function replaced(json: Json, [step, ...rest]: Path, by: Json | undefined): Json | undefined {
  if (step === undefined) return by;
  if (Array.isArray(json)) {
    return json.flatMap((item, i) => {
      if (i !== step) return [item];
      const now = replaced(item, rest, by);
      return now === undefined ? [] : [now];
    });
  }
  return Object.fromEntries(
    Object.entries(json as Record<string, Json>).flatMap(([key, item]) => {
      if (key !== step) return [[key, item]];
      const now = replaced(item, rest, by);
      return now === undefined ? [] : [[key, now]];
    }),
  );
}

function at(json: Json, path: Path): Json {
  return path.reduce<Json>((value, step) => (value as Record<string | number, Json>)[step] ?? null, json);
}

/** No whole numbers beyond 2^53: a decoder refuses what it cannot hold, which a document need not declare. */
const others: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom<(Json | undefined)[]>(undefined, null, true, false, 0, 1, -1, 1.5, [], {}, [null], {
    a: 1,
  }),
  fc.constantFrom(...BORDERLINE),
);

/** A valid value with one place changed: removed, of another kind, or a slightly broken text. */
export function mutated(json: Json): fc.Arbitrary<Json> {
  return fc.constantFrom(...placesOf(json)).chain((path) => {
    const before = at(json, path);
    const now = typeof before === "string" ? fc.oneof(others, spoilt(before)) : others;
    return now.map((by) => replaced(json, path, by) ?? null);
  });
}
