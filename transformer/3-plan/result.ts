import { withDiscriminators } from "../2-read/discriminators.js";
import { unionOf } from "../2-read/kinds/unions.js";
import { CS1017, CS1018, CS1019, CS1020, CS1070 } from "../diagnostics/catalogue.js";
import { type Diagnostic, located } from "../diagnostics/diagnostic.js";
import {
  type Json,
  type ObjectSchema,
  type Property,
  resolve,
  type Schema,
  type SourceLocation,
  type TypeTable,
} from "../schema.js";
import type { TypeRef } from "../semantics/semantics.js";
import type { RouteContext } from "./context.js";
import type { ResultBodyPlan, ResultPlan } from "./plan.js";
import { type PlainVariant, type Variant, variantsOf } from "./result-variants.js";
import { isScalar, isScalarList } from "./scalars.js";
import { isBodiless, isStatus } from "./statuses.js";

type Body = ResultBodyPlan["body"];

/** The location where the result is declared. */
export interface ResultContext extends RouteContext {
  readonly location: SourceLocation;
  /** The status to use for a reply with any number as its status. If absent, such a reply is refused. */
  readonly openStatus?: number;
}

/**
 * What the declared result of a handler means on the wire: one body for each status.
 * @param given the `status` option: the status of a result that is not a `Reply`.
 * @param description the text of `@returns`.
 */
export function planResult(
  type: TypeRef,
  given: Json | undefined,
  description: string | undefined,
  context: ResultContext,
): ResultPlan | undefined {
  if (given !== undefined && !isStatus(given)) {
    return refuse(CS1018({ found: JSON.stringify(given) }), context);
  }
  const variants = variantsOf(context.semantics.awaited(type), context);
  const plain = given ?? plainStatus(variants);
  const bodies = mergeByStatus(
    variants.flatMap((variant) => bodiesOf(variant, plain, context)),
    context,
  );
  const status = bodies.some((body) => body.status === plain) ? plain : (bodies[0]?.status ?? plain);
  return {
    status,
    bodies: bodies.map((body) =>
      body.status === status && description !== undefined ? { ...body, description } : body,
    ),
  };
}

/** 200, unless there is nothing to send, or only a redirect. */
function plainStatus(variants: readonly Variant[]): number {
  const plain = variants.filter((variant): variant is PlainVariant => variant.kind !== "reply");
  if (plain.length > 0 && plain.every((variant) => variant.kind === "empty")) return 204;
  const redirect = plain.find((variant) => variant.kind === "response" && variant.status !== undefined);
  return plain.length === 1 && redirect?.kind === "response" ? (redirect.status ?? 200) : 200;
}

export function bodiesOf(variant: Variant, plain: number, context: ResultContext): readonly ResultBodyPlan[] {
  if (variant.kind !== "reply") {
    const status = (variant.kind === "response" && variant.status) || plain;
    return [{ status, body: bodyOf(variant, status, context) }];
  }
  const headers = variant.headers && headersOf(variant.headers, context);
  return statusesOf(variant.status, context).flatMap((status) =>
    replyBodies(variant.value, status, context).map((body) => ({
      status,
      body,
      ...(headers && headers.properties.length > 0 && { headers }),
    })),
  );
}

function replyBodies(value: TypeRef, status: number, context: ResultContext): readonly Body[] {
  const isNull = context.semantics.shape(value).kind === "null";
  const variants = isNull && isBodiless(status) ? [] : variantsOf(value, context);
  if (variants.length === 0) return [{ kind: "empty" }];
  return variants.flatMap((inner) => {
    // A reply inside a reply cannot be serialized, like any other class with private members. The reader reports it.
    return inner.kind === "reply" ? [] : [bodyOf(inner, status, context)];
  });
}

function bodyOf(variant: PlainVariant, status: number, context: ResultContext): Body {
  if (variant.kind === "empty" || variant.kind === "response") return { kind: variant.kind };
  const { reader } = context;
  if (isBodiless(status)) {
    refuse(CS1017({ status: String(status), type: printed(variant, context) }), context);
    return { kind: "empty" };
  }
  switch (variant.kind) {
    case "json":
    case "json-lines":
      return { kind: variant.kind, schema: reader.read(variant.type, originOf(context)) };
    case "text":
    case "binary":
      return { kind: variant.kind, contentType: contentTypeOf(variant.media, context) };
    case "file":
      return variant.media
        ? { kind: "file", contentType: contentTypeOf(variant.media, context) }
        : { kind: "file" };
    case "events":
      return eventsBody(variant, context);
  }
}

function eventsBody(
  { types, raw }: PlainVariant & { readonly kind: "events" },
  context: ResultContext,
): Body {
  const [first, ...others] = types.map((type) => context.reader.read(type, originOf(context)));
  if (!first) return { kind: "events", raw };
  const union = () => withDiscriminators(unionOf([first, ...others]), context.reader.types);
  return { kind: "events", schema: others.length > 0 ? union() : first, raw };
}

function printed(variant: PlainVariant, { semantics }: ResultContext): string {
  const type = "media" in variant ? variant.media : "type" in variant ? variant.type : undefined;
  if (type) return semantics.print(type);
  return variant.kind === "events" ? EVENTS : "FileReply";
}

/** A media type with its parameters (RFC 9110, 8.3.1). */
const MEDIA_TYPE =
  /^[!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+(?:[ \t]*;[ \t]*[!#$%&'*+.^_`|~\w-]+=(?:[!#$%&'*+.^_`|~\w-]+|"[\t !#-[\]-~]*"))*$/;

/** Only the type states what is sent, so it must state a single media type. */
function contentTypeOf(media: TypeRef, context: ResultContext): string {
  const shape = context.semantics.shape(media);
  const text = shape.kind === "literal" && typeof shape.value === "string" ? shape.value : undefined;
  if (text !== undefined && MEDIA_TYPE.test(text) && !text.includes("*/") && !text.includes("/*"))
    return text;
  refuse(CS1070({ found: context.semantics.print(media) }), context);
  return "application/octet-stream";
}

/** One body for each status, in ascending order. Several JSON types form a union. */
export function mergeByStatus(
  bodies: readonly ResultBodyPlan[],
  context: ResultContext,
): readonly ResultBodyPlan[] {
  const merged = new Map<number, ResultBodyPlan>();
  for (const each of bodies) {
    const before = merged.get(each.status);
    merged.set(each.status, before ? eitherReply(before, each, context) : each);
  }
  return [...merged.values()].toSorted((a, b) => a.status - b.status);
}

function eitherReply(a: ResultBodyPlan, b: ResultBodyPlan, context: ResultContext): ResultBodyPlan {
  const headers = eitherHeaders(a.headers, b.headers, context);
  return { ...a, ...b, body: either(a, b, context), ...(headers && { headers }) };
}

/** A header that only one of two replies has may be absent. */
function eitherHeaders(
  a: ObjectSchema | undefined,
  b: ObjectSchema | undefined,
  { reader }: ResultContext,
): ObjectSchema | undefined {
  if (!a && !b) return undefined;
  const properties = new Map<string, Property>();
  const [ours, theirs] = [a?.properties ?? [], b?.properties ?? []];
  for (const property of [...ours, ...theirs]) {
    const before = properties.get(property.name);
    const both = [ours, theirs].every((some) => some.some(({ name }) => name === property.name));
    const schema = before
      ? withDiscriminators(unionOf([before.schema, property.schema]), reader.types)
      : property.schema;
    const optional = !both || property.optional || before?.optional === true;
    properties.set(property.name, { ...property, ...before, schema, optional });
  }
  return { kind: "object", properties: [...properties.values()] };
}

function either(a: ResultBodyPlan, b: ResultBodyPlan, context: ResultContext): Body {
  // The content of a `Response` is not in its type, so only the other body can be described.
  if (a.body.kind === "response") return b.body;
  if (b.body.kind === "response") return a.body;
  if (a.body.kind === "json" && b.body.kind === "json") {
    const schema = withDiscriminators(unionOf([a.body.schema, b.body.schema]), context.reader.types);
    return { kind: "json", schema };
  }
  const same = a.body.kind === b.body.kind && mediaOf(a.body) === mediaOf(b.body) && !("schema" in a.body);
  if (!same) {
    const [first, second] = [textOf(a.body), textOf(b.body)];
    refuse(CS1020({ status: String(a.status), first, second }), context);
  }
  return a.body;
}

const mediaOf = (body: Body) => ("contentType" in body ? body.contentType : undefined);
const EVENTS = "Server-Sent Events";

function textOf(body: Body): string {
  switch (body.kind) {
    case "empty":
      return "nothing";
    case "json":
      return "JSON";
    case "json-lines":
      return "JSON Lines";
    case "events":
      return EVENTS;
    case "text":
    case "binary":
      return body.contentType.replace(/;.*/, "");
    case "file":
      return body.contentType ?? "a file";
    case "response":
      return "a Response";
  }
}

function statusesOf(type: TypeRef, context: ResultContext): readonly number[] {
  const shape = context.semantics.shape(type);
  const members = shape.kind === "union" ? shape.members : [type];
  return members.flatMap((member) => {
    const status = context.semantics.shape(member);
    if (status.kind === "literal" && isStatus(status.value)) return [status.value];
    if (context.openStatus !== undefined && status.kind === "number") return [context.openStatus];
    refuse(CS1018({ found: context.semantics.print(member) }), context);
    return [];
  });
}

/** Each property is a header: a scalar, or a list for several lines. */
function headersOf(type: TypeRef, context: ResultContext): ObjectSchema | undefined {
  const { types } = context.reader;
  // Any headers: their names are unknown.
  if (context.semantics.classOf(type)?.platform === "Headers") return undefined;
  const read = resolve(context.reader.read(type, originOf(context)), types);
  if (read.kind !== "object") return undefined;
  const schema = { ...read, properties: read.properties.map(asHeader) };
  for (const { name, schema: header, declaration } of schema.properties) {
    const mayBeNull = admitsNull(header, types);
    if (header.kind === "never" || (!mayBeNull && (isScalar(header, types) || isScalarList(header, types))))
      continue;
    const { kind } = resolve(header, types);
    const text = mayBeNull ? "null, or may be" : /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
    refuse(CS1019({ name, type: text }), { ...context, location: declaration ?? context.location });
  }
  return schema;
}

/** A naming style for JSON does not apply to headers, whose names are written out. */
function asHeader(property: Property): Property {
  if (property.named === "itself") return property;
  const { wire: _, ...header } = property;
  return header;
}

/** The text of a header is never null: an absent header is left out, or undefined. */
function admitsNull(schema: Schema, types: TypeTable): boolean {
  const resolved = resolve(schema, types);
  if (resolved.kind === "union") return resolved.members.some((member) => admitsNull(member, types));
  return resolved.kind === "null";
}

function originOf({ location, label }: ResultContext) {
  return { location, trail: [label, "result"], mode: "output" } as const;
}

function refuse(diagnostic: Diagnostic, { report, location, label }: ResultContext): undefined {
  report(located(diagnostic, { location, trail: [label, "result"] }));
  return undefined;
}
