import { compareText } from "../naming/text-order.js";
import { splitSegments } from "./path-syntax.js";

/** A path template in OpenAPI's syntax. */
export interface PathTemplate {
  /** `/items/{id}` */
  readonly path: string;
  /** The names in braces, in order. */
  readonly names: readonly string[];
}

/**
 * Converts a path in Hono's syntax to OpenAPI templates. Regular expressions are omitted (`:id{[0-9]+}` is `{id}`), `*` gets a
 * name, and an optional parameter makes two templates, the longest first: OpenAPI has no optional ones.
 */
export function pathTemplates(honoPath: string): readonly PathTemplate[] {
  const segments = splitSegments(honoPath);
  const templates: PathTemplate[] = [];
  let path = "";
  let names: readonly string[] = [];
  for (const segment of segments) {
    const parameter = /^:([^{}?]+)(?:\{.*\})?(\?)?$/s.exec(segment);
    if (parameter?.[2]) templates.unshift({ path: path || "/", names });
    const name = segment === "*" ? unusedName(segments, names) : parameter?.[1];
    path += name === undefined ? `/${segment}` : `/{${name}}`;
    if (name !== undefined) names = [...names, name];
  }
  return [{ path: path || "/", names }, ...templates];
}

function unusedName(segments: readonly string[], names: readonly string[]): string {
  const taken = (name: string) =>
    names.includes(name) || segments.some((segment) => segment.match(/^:([^{}?]+)/)?.[1] === name);
  let name = "wildcard";
  for (let count = 2; taken(name); count++) name = `wildcard${count}`;
  return name;
}

/**
 * The order of paths in a document: segment by segment, by code units. A path precedes the paths below it, and names precede
 * parameters (`{` comes after all letters), which is how OpenAPI matches them (3.1, 4.8.8.2).
 */
export function comparePaths(a: string, b: string): number {
  const left = a.split("/");
  const right = b.split("/");
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareText(left[index] ?? "", right[index] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Equal for two templates that differ only in the names of parameters, which are the same path for OpenAPI. */
export function templateShape(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}
