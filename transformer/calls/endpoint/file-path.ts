/** What the location of a route file determines about the path that it serves. */
export interface FilePath {
  /** In Hono's syntax; `undefined` if that cannot express it. */
  readonly path: string | undefined;
  /** Why not. */
  readonly problem?: { readonly segment: string; readonly reason: string };
  /** The parameters with which its framework calls it. */
  readonly names: readonly string[];
}

interface Convention {
  /** The folder in which paths begin. */
  readonly folder: string;
  /** The names of route files. */
  readonly file: RegExp;
  segment(text: string): Segment;
}

/** What a folder adds to the path. */
type Segment =
  | { readonly text: string; readonly name?: string }
  | { readonly reason: string; readonly name?: string }
  | undefined;

const OPTIONAL = "is optional, but a path of a document has no optional segments";

/** `[name]`, `[...name]` and `[[...name]]` are common to both frameworks. */
function parameter(text: string): Segment {
  const optional = /^\[\[(?:\.\.\.)?([^[\]=]+)(?:=\w+)?\]\]$/.exec(text)?.[1];
  if (optional !== undefined) return { reason: OPTIONAL, name: optional };
  const [, rest, name] = /^\[(\.\.\.)?([^[\]=]+)(?:=\w+)?\]$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { text: rest ? `:${name}{.+}` : `:${name}`, name };
}

const CONVENTIONS: readonly Convention[] = [
  {
    // https://nextjs.org/docs/app/api-reference/file-conventions/route
    folder: "app",
    file: /^route\.[jt]sx?$/,
    segment(text) {
      if (/^\(\.{1,3}\)/.test(text)) return { reason: "intercepts the route of another segment" };
      if (/^(\(.+\)|@.+)$/.test(text)) return undefined;
      if (text.startsWith("_")) return { reason: "is a private folder, which Next.js does not route" };
      return parameter(text) ?? { text: text.replace(/^%5F/i, "_") };
    },
  },
  {
    // https://svelte.dev/docs/kit/routing#server and https://svelte.dev/docs/kit/advanced-routing
    folder: "routes",
    file: /^\+server\.[jt]s$/,
    segment(text) {
      if (/^\(.+\)$/.test(text)) return undefined;
      const whole = parameter(text);
      if (whole) return whole;
      const literal = text.replace(/\[x\+([0-9a-f]{2})\]/g, (_, hex: string) => decoded(hex));
      return literal.includes("[") ? { reason: "combines a parameter with other text" } : { text: literal };
    },
  },
];

const decoded = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

/**
 * The path of a route file of Next.js (`app/items/[id]/route.ts`) or SvelteKit (`src/routes/items/[id]/+server.ts`).
 * @param file relative to the project's folder, with slashes.
 * @returns `undefined` for a file that is not a route file.
 */
export function filePath(file: string): FilePath | undefined {
  const folders = file.split("/");
  const name = folders.pop() ?? "";
  const convention = CONVENTIONS.find((each) => each.file.test(name) && folders.includes(each.folder));
  if (!convention) return undefined;
  const { folder } = convention;
  const start = folders.indexOf(folder);
  if (folders.lastIndexOf(folder) !== start) {
    const reason = "is in its path twice, and the paths may begin at either";
    return { path: undefined, problem: { segment: folder, reason }, names: [] };
  }
  const texts = folders.slice(start + 1);
  const segments = texts.map((text) => ({ text, segment: convention.segment(text) }));
  const names = segments.flatMap(({ segment }) => segment?.name ?? []);
  for (const { text, segment } of segments)
    if (segment && "reason" in segment)
      return { path: undefined, problem: { segment: text, reason: segment.reason }, names };
  const path = segments
    .flatMap(({ segment }) => (segment && "text" in segment ? segment.text : []))
    .join("/");
  return { path: `/${path}`, names };
}
