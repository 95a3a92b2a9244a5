import { splitSegments } from "../../runtime/paths/path-syntax.js";

/** One segment of a path in Hono's syntax. */
export type Segment =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "wildcard" }
  | {
      readonly kind: "parameter";
      readonly name: string;
      /** The regular expression in braces. */
      readonly pattern: string | undefined;
      /** `:id?` */
      readonly optional: boolean;
    };

/** Reads a path in Hono's syntax: `/items/:id{[0-9]+}/*`. */
export function pathSegments(path: string): readonly Segment[] {
  return splitSegments(path).map(readSegment);
}

/** The parameters of a path, in order. */
export function pathParameters(path: string): readonly Extract<Segment, { kind: "parameter" }>[] {
  return pathSegments(path).filter((segment) => segment.kind === "parameter");
}

function readSegment(text: string): Segment {
  if (text === "*") return { kind: "wildcard" };
  const match = /^:([^{}?]+)(?:\{(.+)\})?(\?)?$/s.exec(text);
  if (!match?.[1]) return { kind: "literal", text };
  return { kind: "parameter", name: match[1], pattern: match[2], optional: match[3] !== undefined };
}
