import type { Media } from "../2-read/kinds/markers.js";
import type { TypeRef, TypeShape } from "../semantics/semantics.js";
import type { PlanContext } from "./context.js";

/** One of the results that a handler may return. */
export type Variant =
  | {
      readonly kind: "reply";
      readonly status: TypeRef;
      readonly value: TypeRef;
      readonly headers: TypeRef | undefined;
    }
  | PlainVariant;

/** A result that does not state its status. */
export type PlainVariant =
  | { readonly kind: "empty" }
  | { readonly kind: "json" | "json-lines"; readonly type: TypeRef }
  | {
      readonly kind: "events";
      /** The types of the events' data that is JSON. */
      readonly types: readonly TypeRef[];
      /** Whether the data may be text. */
      readonly raw: boolean;
    }
  | { readonly kind: "text"; readonly media: TypeRef }
  | { readonly kind: "binary"; readonly media: TypeRef; readonly streamed: boolean }
  | { readonly kind: "file"; readonly media?: TypeRef }
  | { readonly kind: "response"; readonly status?: number };

/** The async iterables whose items are sent as they arrive, including what a generator function returns. */
const STREAMS: ReadonlySet<string> = new Set(
  "AsyncIterable AsyncIterableIterator AsyncIteratorObject AsyncGenerator Generator".split(" "),
);

/**
 * Splits a result type into the parts that are sent differently. A union of plain values is one variant, so that it keeps its
 * name and the order in which it was written.
 */
export function variantsOf(type: TypeRef, context: PlanContext): readonly Variant[] {
  const parts = partsOf(type, context);
  const plain = parts.every((part) => part.kind === "json" || part.kind === "empty");
  const mixed = parts.some((part) => part.kind === "json");
  return plain && mixed ? [{ kind: "json", type }] : parts;
}

function partsOf(type: TypeRef, context: PlanContext): readonly Variant[] {
  const { semantics, reader } = context;
  const shape = semantics.shape(type);
  switch (shape.kind) {
    case "union":
      return shape.members.flatMap((member) => partsOf(member, context));
    case "void":
    case "undefined":
      return [{ kind: "empty" }];
    case "never":
      return [];
    case "builtin": {
      const [item] = shape.args;
      if (STREAMS.has(shape.name) && item)
        return [eventsOf(item, context) ?? { kind: "json-lines", type: item }];
      break;
    }
    case "intersection": {
      const media = reader.mediaOf(type);
      if (media) return [mediaVariant(media, context)];
      if (shape.members.some((member) => isResponse(member, context))) {
        return responsesOf(type, context);
      }
      break;
    }
  }
  if (isResponse(type, context)) return [{ kind: "response" }];
  if (isFile(type, context)) return [{ kind: "file" }];
  const found = semantics.classOf(type);
  const [data] = found?.args ?? [];
  if (found?.countersign && found.name === "EventStream" && data) return [dataOf([data], context)];
  return [replyOf(type, context) ?? { kind: "json", type }];
}

const TEXTS: ReadonlySet<string> = new Set<TypeShape["kind"]>(["string", "literal", "template"]);

function isFile(type: TypeRef, { semantics }: PlanContext): boolean {
  const found = semantics.classOf(type);
  return found?.name === "FileReply" && found.countersign;
}

function mediaVariant({ type, content }: Media, context: PlanContext): Variant {
  const { semantics } = context;
  if (content.some((each) => isFile(each, context))) return { kind: "file", media: type };
  if (content.some((each) => TEXTS.has(semantics.shape(each).kind))) return { kind: "text", media: type };
  const platforms = content.map((each) => semantics.classOf(each)?.platform);
  const isThere = platforms.includes("Uint8Array") || platforms.includes("Buffer");
  return { kind: "binary", media: type, streamed: !isThere };
}

/** A stream is a stream of events if any of its items is created with `event()`, as in an inferred result type. */
function eventsOf(item: TypeRef, context: PlanContext): PlainVariant | undefined {
  const members = membersOf(item, context);
  const types = members.map((member) => {
    const found = context.semantics.classOf(member);
    return found?.countersign && found.name === "ServerSentEvent" ? found.args[0] : undefined;
  });
  if (types.every((data) => data === undefined)) return undefined;
  return dataOf(
    members.map((member, i) => types[i] ?? member),
    context,
  );
}

/** Text is sent unchanged. A union without text stays whole and keeps its name. */
function dataOf(parts: readonly TypeRef[], context: PlanContext): PlainVariant {
  const { semantics, reader } = context;
  const members = parts.flatMap((part) => membersOf(part, context));
  const isText = (member: TypeRef) => {
    const media = reader.mediaOf(member);
    return media !== undefined && mediaVariant(media, context).kind === "text";
  };
  const types = members.filter((member) => !isText(member) && semantics.shape(member).kind !== "never");
  const raw = members.some(isText);
  const [only] = parts;
  const isWhole = parts.length === 1 && only && types.length === members.length;
  return { kind: "events", types: isWhole ? [only] : types, raw };
}

function membersOf(type: TypeRef, { semantics }: PlanContext): readonly TypeRef[] {
  const shape = semantics.shape(type);
  return shape.kind === "union" ? shape.members : [type];
}

function replyOf(type: TypeRef, { semantics }: PlanContext): Variant | undefined {
  const found = semantics.classOf(type);
  if (found?.name !== "Reply" || !found.countersign) return undefined;
  const [status, value, headers] = found.args;
  return status && value && { kind: "reply", status, value, headers };
}

function isResponse(type: TypeRef, { semantics }: PlanContext): boolean {
  return semantics.classOf(type)?.platform === "Response";
}

/** A `Response` whose type states more: a `Redirect`, or the type of Hono's `c.json(value, 422)`. */
function responsesOf(type: TypeRef, { semantics }: PlanContext): readonly Variant[] {
  const { properties } = semantics.members(type);
  if (properties.some(({ name }) => name === "countersign.redirect"))
    return [{ kind: "response", status: 307 }];
  const status = properties.find(({ name }) => name === "_status");
  const shape = status && semantics.shape(status.type);
  const types = shape?.kind === "union" ? shape.members : status ? [status.type] : [];
  const statuses = types.flatMap((each): readonly Variant[] => {
    const literal = semantics.shape(each);
    return literal.kind === "literal" && typeof literal.value === "number"
      ? [{ kind: "response", status: literal.value }]
      : [];
  });
  // If no status is given, Hono's type lists all statuses.
  const isSaid = statuses.length > 0 && statuses.length === types.length && statuses.length < 10;
  return isSaid ? statuses : [{ kind: "response" }];
}
