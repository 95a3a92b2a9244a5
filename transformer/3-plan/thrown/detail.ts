import type { Expression } from "typescript";
import { locationOf } from "../../1-discover/location.js";
import { withDiscriminators } from "../../2-read/discriminators.js";
import { unionOf } from "../../2-read/kinds/unions.js";
import { createReader, type Reader } from "../../2-read/reader.js";
import { CS1027 } from "../../diagnostics/catalogue.js";
import { factsOf } from "../../kinds.js";
import { reachable } from "../../parts.js";
import type { Schema, TypeTable } from "../../schema.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";
import type { RouteContext } from "../context.js";
import type { ThrownHttpError } from "./describe-throw.js";

const TEXT: Schema = { kind: "string" };

/** Readers to try types with: whatever they find wrong is nobody's fault. */
const trials = new WeakMap<Semantics, Reader>();

/** What was read, by reader and type: the same error is thrown by many routes. */
const known = new WeakMap<Reader, Map<object, Detail>>();

interface Detail {
  readonly schema: Schema | undefined;
  readonly secret: boolean;
}

/**
 * The schema of an error's detail; `undefined` for any JSON, which is also said of a type that cannot be described: what
 * is thrown is sent as it is, so that it is no mistake.
 */
export function readDetail(
  detail: ThrownHttpError["detail"],
  at: Expression,
  context: RouteContext,
): Schema | undefined {
  if (detail === "any") return undefined;
  if (detail === "text") return TEXT;
  const details = known.get(context.reader) ?? new Map<object, Detail>();
  known.set(context.reader, details);
  const key = context.semantics.identity(detail);
  const { schema, secret } = details.get(key) ?? readType(detail, at, context);
  details.set(key, { schema, secret });
  if (secret) refuseSecret(at, context);
  return schema;
}

function readType(type: TypeRef, at: Expression, { semantics, reader, label }: RouteContext): Detail {
  const parts = withoutUndefined(type, semantics);
  const origin = { location: locationOf(at), trail: [label, "error detail"], mode: "output" } as const;
  const trial = trialReader(semantics);
  const sendable = parts.every((part) => isSent(trial.read(part, origin), trial.types));
  if (!sendable) return { schema: undefined, secret: false };
  const schemas = parts.map((part) => reader.read(part, origin));
  const schema = unionOf(parts[0] === type ? schemas : [...schemas, TEXT]);
  return { schema: withDiscriminators(schema, reader.types), secret: holdsSecret(schema, reader.types) };
}

function trialReader(semantics: Semantics): Reader {
  const reader = trials.get(semantics) ?? createReader(semantics, () => {});
  trials.set(semantics, reader);
  return reader;
}

/** Whether `JSON.stringify` writes all of it as the reader says: nobody encodes an error's detail. */
function isSent(schema: Schema, types: TypeTable): boolean {
  for (const part of reachable([schema], types, "output")) if (!factsOf(part).stringified) return false;
  return true;
}

function holdsSecret(schema: Schema, types: TypeTable): boolean {
  for (const part of reachable([schema], types, "output")) if (part.secret) return true;
  return false;
}

/** Of a detail that may be left out, the standard phrase is sent. */
function withoutUndefined(type: TypeRef, semantics: Semantics): readonly TypeRef[] {
  const shape = semantics.shape(type);
  if (shape.kind !== "union") return [type];
  const others = shape.members.filter((member) => semantics.shape(member).kind !== "undefined");
  return others.length === shape.members.length ? [type] : others;
}

function refuseSecret(at: Expression, { report, label }: RouteContext): void {
  report(CS1027({ location: locationOf(at), trail: [label, "error detail"] }));
}
