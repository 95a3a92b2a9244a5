/** Why a path would not serve what it looks like. Paths are Hono's: `:name`, `:name{regular expression}` and `*`. */
export type PathProblem =
  | { readonly kind: "slash" }
  /** Another framework's syntax, which Hono takes for text: `{id}`, `<id>`, `[id]`. */
  | { readonly kind: "foreign"; readonly segment: string; readonly rewritten: string }
  /** A name and something else in one segment: `:a-:b`, `:name.json`, `v:version`, `:id(\d+)`. */
  | { readonly kind: "several"; readonly segment: string; readonly rewritten: string }
  /** A regular expression that is none, or braces without an end. */
  | { readonly kind: "pattern"; readonly segment: string }
  /** A `*` that is not a segment of its own. */
  | { readonly kind: "wildcard"; readonly segment: string }
  /** A query or fragment, which is no part of a path. */
  | { readonly kind: "query"; readonly segment: string };

/**
 * What nearly all paths are made of: segments of text, parameters, each in ASCII. The expressions below take V8 3 ms to build and
 * run for the first time, which a start can do without.
 */
const ORDINARY = /^(?:\/(?:[\w.~-]*|:[\w$]+(?:-[\w$]+)*))+$/;

/**
 * The first thing that is wrong with a path or prefix; the empty path stands for the prefix around it.
 * @param wanted names that the handler reads: a segment that has one behind other text, `v:version`, is not meant as text.
 */
export function pathProblem(path: string, wanted: readonly string[] = []): PathProblem | undefined {
  if (path === "" || ORDINARY.test(path)) return undefined;
  if (!path.startsWith("/")) return { kind: "slash" };
  const segments = splitSegments(path);
  // Hono takes a path without parameters for text as a whole: `/items:batch` is one.
  const isText = !segments.some((segment) => segment.startsWith(":") || segment.includes("*"));
  for (const [i, segment] of segments.entries()) {
    const found = segmentProblem(segment, isText ? wanted : undefined);
    if (!found) continue;
    if (found.kind !== "foreign" && found.kind !== "several") return found;
    return { ...found, rewritten: `/${segments.with(i, found.rewritten).map(rewritten).join("/")}` };
  }
  return undefined;
}

/** The segments of a path: split at the slashes that are not inside a regular expression's braces. */
export function splitSegments(path: string): readonly string[] {
  const segments: string[] = [];
  const text = path.replace(/^\//, "");
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}") depth--;
    else if (text[i] === "/" && depth <= 0) {
      segments.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...segments, text.slice(start)];
}

/** Built when a path needs them. */
let expressions: ReturnType<typeof build> | undefined;
const syntax = () => {
  expressions ??= build();
  return expressions;
};

function build() {
  const name = String.raw`[\p{L}\p{N}_$]+(?:-[\p{L}\p{N}_$]+)*`;
  return {
    parameter: new RegExp(String.raw`^:${name}(?:\{(.+)\})?\??$`, "su"),
    /** `{id}`, `{id:int}`, `{path:path}`, `<id>`, `<int:id>`, `[id]`, `[...path]`. */
    foreign: new RegExp(
      String.raw`^(?:\{(?<braced>${name})(?::(?<type>[^{}]+))?\}|<(?:(?<before>\w+):)?(?<angled>${name})>|\[(?<rest>\.{3})?(?<square>${name})\])$`,
      "u",
    ),
    /** What other routers write behind a name, or in place of the braces. */
    repeated: new RegExp(String.raw`^:(${name})(?:[*+]|\(\.[*+]\))$`, "u"),
    parentheses: new RegExp(String.raw`^:(${name})\((.+)\)$`, "u"),
    /** The names in a segment, however they are written, and the text between them. */
    pieces: new RegExp(String.raw`:(${name})|\{(${name})(?::[^{}/]+)?\}|<(?:\w+:)?(${name})>`, "gu"),
  };
}

/** @param wanted where the path is text unless it has one of these names; absent where it is not. */
function segmentProblem(segment: string, wanted: readonly string[] | undefined): PathProblem | undefined {
  if (segment === "*" || segment === "") return undefined;
  const parameter = syntax().parameter.exec(segment);
  if (parameter) {
    return isExpression(parameter[1] ?? "") ? undefined : { kind: "pattern", segment };
  }
  const foreign = rewritten(segment);
  if (foreign !== segment) return { kind: "foreign", segment, rewritten: foreign };
  if (isUnbalanced(segment) || segment.includes("{}")) return { kind: "pattern", segment };
  const names = [...segment.matchAll(syntax().pieces)];
  const isText = wanted && names.every(([, name]) => name !== undefined && !wanted.includes(name));
  if (names.length > 0 && !isText) {
    return { kind: "several", segment, rewritten: asOne(segment, names) };
  }
  if (/[{}]/.test(segment)) return { kind: "pattern", segment };
  if (segment.startsWith(":")) return { kind: "several", segment, rewritten: ":name" };
  if (/[?#]/.test(segment)) return { kind: "query", segment };
  return segment.includes("*") ? { kind: "wildcard", segment } : undefined;
}

/** A segment in the syntax of another router as Hono has it; any other as it is. */
function rewritten(segment: string): string {
  const repeated = syntax().repeated.exec(segment);
  if (repeated) return `:${repeated[1]}{.+}`;
  const inParentheses = syntax().parentheses.exec(segment);
  if (inParentheses) return `:${inParentheses[1]}{${inParentheses[2]}}`;
  const { braced, type, before, angled, rest, square } = syntax().foreign.exec(segment)?.groups ?? {};
  const name = braced ?? angled ?? square;
  if (name === undefined) return segment;
  const kind = type ?? before;
  if (rest || kind === "path") return `:${name}{.+}`;
  // `{id:int}` names a type, which the handler says; `{id:[0-9]+}` is a regular expression.
  return kind !== undefined && /\W/.test(kind) ? `:${name}{${kind}}` : `:${name}`;
}

/** One parameter for the whole segment: `:a-:b` is `:aB{[^/]+-[^/]+}`. */
function asOne(segment: string, names: readonly RegExpExecArray[]): string {
  const [first = "", ...more] = names.map(([, ...groups]) => groups.find((name) => name !== undefined) ?? "");
  const name = first + more.map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join("");
  let pattern = "";
  let end = 0;
  for (const { 0: piece, index } of names) {
    pattern += `${literal(segment.slice(end, index))}[^/]+`;
    end = index + piece.length;
  }
  return `:${name}{${pattern}${literal(segment.slice(end))}}`;
}

/** Without backslashes, which a string in a program would need twice. */
function literal(text: string): string {
  return text.replace(/[.*+?()|[\]{}$]/g, "[$&]").replace(/[\\^]/g, "\\$&");
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(`^${pattern}$`);
    return true;
  } catch {
    return false;
  }
}

function isUnbalanced(segment: string): boolean {
  let depth = 0;
  for (const character of segment) {
    if (character === "{") depth++;
    if (character === "}" && --depth < 0) return true;
  }
  return depth !== 0;
}
