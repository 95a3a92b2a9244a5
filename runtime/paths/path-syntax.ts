/** Why a path would not serve what it seems to. Paths have Hono's syntax: `:name`, `:name{regular expression}` and `*`. */
export type PathProblem =
  | { readonly kind: "slash" }
  /** Another framework's syntax, which is text to Hono: `{id}`, `<id>`, `[id]`. */
  | { readonly kind: "foreign"; readonly segment: string; readonly rewritten: string }
  /** A name and something else in one segment: `:a-:b`, `:name.json`, `v:version`, `:id(\d+)`. */
  | { readonly kind: "several"; readonly segment: string; readonly rewritten: string }
  /** An invalid regular expression, or unclosed braces. */
  | { readonly kind: "pattern"; readonly segment: string }
  /** A `*` that is not a separate segment. */
  | { readonly kind: "wildcard"; readonly segment: string }
  /** A query or fragment, which is not part of a path. */
  | { readonly kind: "query"; readonly segment: string };

/**
 * The form of nearly all paths: segments of text, parameters, each in ASCII. Building the expressions below and running them for
 * the first time takes V8 3 ms, which a start can avoid.
 */
const ORDINARY = /^(?:\/(?:[\w.~-]*|:[\w$]+(?:-[\w$]+)*))+$/;

/**
 * Returns the first problem of a path or prefix; the empty path means the prefix around it.
 * @param wanted names that the handler reads: a segment that has one after other text, `v:version`, is not meant as text.
 */
export function pathProblem(path: string, wanted: readonly string[] = []): PathProblem | undefined {
  if (path === "" || ORDINARY.test(path)) return undefined;
  if (!path.startsWith("/")) return { kind: "slash" };
  const segments = splitSegments(path);
  // For Hono, a path without parameters is text as a whole: `/items:batch` is one.
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
    /** The syntax of other routers after a name, or instead of the braces. */
    repeated: new RegExp(String.raw`^:(${name})(?:[*+]|\(\.[*+]\))$`, "u"),
    parentheses: new RegExp(String.raw`^:(${name})\((.+)\)$`, "u"),
    /** The names in a segment, in any syntax, and the text between them. */
    pieces: new RegExp(String.raw`:(${name})|\{(${name})(?::[^{}/]+)?\}|<(?:\w+:)?(${name})>`, "gu"),
  };
}

/** @param wanted if the path is text unless it has one of these names; otherwise absent. */
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

/** Converts a segment from another router's syntax to Hono's; others stay unchanged. */
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
  // `{id:int}` names a type, which the handler declares; `{id:[0-9]+}` is a regular expression.
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

/** Without backslashes, which would have to be doubled in a string literal. */
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
