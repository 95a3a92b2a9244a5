import { withDiscriminators } from "../../2-read/discriminators.js";
import { unionOf } from "../../2-read/kinds/unions.js";
import type { RouteContext } from "../../3-plan/context.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import type { MessagePlan, SocketMessages } from "../../3-plan/plan.js";
import { CS1044 } from "../../diagnostics/catalogue.js";
import { resolve, type Schema, type TypeTable } from "../../schema.js";
import type { TypeRef } from "../../semantics/semantics.js";

type Way = "received" | "sent";

/**
 * The messages of a socket, by the arguments of its type.
 * @returns `undefined` if a part of the type is not a message, which has been reported.
 */
export function planSocketMessages(
  incoming: TypeRef,
  outgoing: TypeRef,
  parameter: Parameter,
  context: RouteContext,
): SocketMessages | undefined {
  const members = membersOf(incoming, context);
  const expected = members.filter((member) => !isInvalidMessage(member, context));
  const tells = expected.length < members.length;
  const receives = messagesOf(incoming, expected, tells, "received", parameter, context);
  const sends = messagesOf(outgoing, membersOf(outgoing, context), false, "sent", parameter, context);
  return receives && sends && { receives, sends, tells };
}

/** @param stripped whether `members` leaves out members of the type. */
function messagesOf(
  type: TypeRef,
  members: readonly TypeRef[],
  stripped: boolean,
  way: Way,
  parameter: Parameter,
  context: RouteContext,
): MessagePlan | undefined {
  const kinds = members.map((member) => ({ member, kind: kindOf(member, way, context) }));
  for (const { member, kind } of kinds)
    if (typeof kind === "object") {
      const values = { type: context.semantics.print(member), way, reason: kind.refused };
      return refuseParameter(CS1044(values), parameter, context);
    }
  const others = kinds.filter(({ kind }) => kind === "data" || kind === "text");
  const binary = kinds.some(({ kind }) => kind === "binary");
  if (others.length === 0) return { binary };
  const isWhole =
    !stripped && others.length === members.length && others.every(({ kind }) => kind === "data");
  const origin = { location: parameter.location, trail: parameter.trail, mode: MODES[way] } as const;
  const read = ({ member, kind }: (typeof others)[number]): Schema =>
    kind === "text" ? { kind: "string" } : context.reader.read(member, origin);
  // A whole type keeps its name and the order in which it was written.
  const schema = isWhole ? context.reader.read(type, origin) : eitherOf(others.map(read), context);
  if (schema.kind === "never") return undefined;
  return { text: { as: isText(schema, context.reader.types) ? "text" : "json", schema }, binary };
}

const MODES = { received: "input", sent: "output" } as const;

function eitherOf(schemas: readonly Schema[], { reader }: RouteContext): Schema {
  const [only, ...more] = schemas;
  return only && more.length === 0 ? only : withDiscriminators(unionOf(schemas), reader.types);
}

/** How one member of `In` or `Out` is sent. */
type Kind = "binary" | "text" | "data" | { readonly refused: string };

function kindOf(type: TypeRef, way: Way, context: RouteContext): Kind {
  const { semantics, reader } = context;
  if (isBytes(type, way, context)) return "binary";
  if (isInvalidMessage(type, context))
    return {
      refused: `it represents a ${way === "sent" ? "received " : ""}message that does not match its type`,
    };
  const found = semantics.classOf(type);
  if (found?.platform === "Blob" || found?.platform === "ReadableStream" || found?.platform === "Response")
    return { refused: "a message is sent as a whole, not streamed" };
  const media = reader.mediaOf(type);
  if (!media) return "data";
  if (media.content.some((each) => isBytes(each, way, context))) return "binary";
  const isString = media.content.some((each) => semantics.shape(each).kind === "string");
  return isString ? "text" : { refused: "a message is sent as a whole, not streamed" };
}

/** A Buffer can be sent as bytes. What is received is a Uint8Array, which has other methods. */
function isBytes(type: TypeRef, way: Way, { semantics }: RouteContext): boolean {
  const platform = semantics.classOf(type)?.platform;
  return platform === "Uint8Array" || (platform === "Buffer" && way === "sent");
}

function isInvalidMessage(type: TypeRef, { semantics }: RouteContext): boolean {
  const found = semantics.classOf(type);
  return found?.name === "InvalidMessage" && found.countersign;
}

function membersOf(type: TypeRef, { semantics }: RouteContext): readonly TypeRef[] {
  const shape = semantics.shape(type);
  if (shape.kind === "never") return [];
  return shape.kind === "union" ? shape.members : [type];
}

/** Whether every value is a string, which need not be wrapped in JSON. */
function isText(schema: Schema, types: TypeTable): boolean {
  const resolved = resolve(schema, types);
  switch (resolved.kind) {
    case "string":
    case "template":
      return true;
    case "literal":
      return resolved.values.every((value) => typeof value === "string");
    case "union":
      return resolved.members.every((member) => isText(member, types));
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "parsed":
    case "unknown":
    case "never":
    case "array":
    case "set":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
    case "upload":
      return false;
  }
}
