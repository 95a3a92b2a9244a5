import type { Expression } from "typescript";
import { withDiscriminators } from "../../2-read/discriminators.js";
import { unionOf } from "../../2-read/kinds/unions.js";
import { createReader, type Origin, type Reader } from "../../2-read/reader.js";
import { CS1027 } from "../../diagnostics/catalogue.js";
import type { Report } from "../../diagnostics/diagnostic.js";
import { factsOf } from "../../kinds.js";
import { reachable, withParts } from "../../parts.js";
import { hasWireNames, type Schema, type TypeTable } from "../../schema.js";
import { locationOf } from "../../semantics/location.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";
import type { ThrownHttpError } from "./describe-throw.js";

const TEXT: Schema = { kind: "string" };

interface Detail {
  readonly schema: Schema | undefined;
  readonly secret: boolean;
}

/**
 * The schema of an error's detail, or `undefined` for any JSON. A type that cannot be described is also any JSON: what is thrown
 * is sent unchanged, so such a type is not a mistake.
 */
export type ReadDetail = (
  detail: ThrownHttpError["detail"],
  at: Expression,
  context: { readonly report: Report; readonly label: string },
) => Schema | undefined;

/** For one program, because many routes throw the same error. */
export function createDetails({ semantics, reader }: Readers): ReadDetail {
  const known = new Map<object, Detail>();
  let trial: Reader | undefined;
  return (detail, at, { report, label }) => {
    if (detail === "any") return undefined;
    if (detail === "text") return TEXT;
    trial ??= createReader(semantics, () => {});
    const key = semantics.identity(detail);
    const origin = { location: locationOf(at), trail: [label, "error detail"], mode: "output" } as const;
    const { schema, secret } = known.get(key) ?? readType(detail, origin, { semantics, reader, trial });
    known.set(key, { schema, secret });
    if (secret) report(CS1027(origin));
    return schema;
  };
}

interface Readers {
  readonly semantics: Semantics;
  readonly reader: Reader;
}

/** @param readers.trial a reader to try types with. The problems it finds are not reported. */
function readType(
  type: TypeRef,
  origin: Origin,
  { semantics, reader, trial }: Readers & { readonly trial: Reader },
): Detail {
  const parts = withoutUndefined(type, semantics);
  const sendable = parts.every((part) => isSent(trial.read(part, origin), trial.types));
  if (!sendable) return { schema: undefined, secret: false };
  const schemas = parts.map((part) => asWritten(reader.read(part, origin)));
  // A named type is one component, and its properties have the same names there as everywhere else.
  if ([...reachable(schemas, reader.types, "output")].some(hasWireNames))
    return { schema: undefined, secret: false };
  const schema = unionOf(parts[0] === type ? schemas : [...schemas, TEXT]);
  return { schema: withDiscriminators(schema, reader.types), secret: holdsSecret(schema, reader.types) };
}

/** With the names that `JSON.stringify` writes. Types that are referred to are left unchanged. */
function asWritten(schema: Schema): Schema {
  const inner = withParts(schema, asWritten);
  if (inner.kind !== "object") return inner;
  return { ...inner, properties: inner.properties.map(({ wire: _, ...property }) => property) };
}

/** Whether `JSON.stringify` writes all of it as the reader describes it: the detail of an error is not encoded. */
function isSent(schema: Schema, types: TypeTable): boolean {
  for (const part of reachable([schema], types, "output"))
    if (!factsOf(part).stringified || hasWireNames(part)) return false;
  return true;
}

function holdsSecret(schema: Schema, types: TypeTable): boolean {
  for (const part of reachable([schema], types, "output")) if (part.secret) return true;
  return false;
}

/** If an optional detail is left out, the standard phrase is sent. */
function withoutUndefined(type: TypeRef, semantics: Semantics): readonly TypeRef[] {
  const shape = semantics.shape(type);
  if (shape.kind !== "union") return [type];
  const others = shape.members.filter((member) => semantics.shape(member).kind !== "undefined");
  return others.length === shape.members.length ? [type] : others;
}
