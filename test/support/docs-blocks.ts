/** A fenced block of a Markdown page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The number of its first line of text in the page, from 1. */
  readonly line: number;
  /** The nearest heading above it. */
  readonly heading: string;
  /** `<!-- name: value -->` in the line above the block. */
  readonly directive?: { readonly name: string; readonly value: string };
}

/** The names of an app's documents in directives, and the files under which they are served. */
export const DOCUMENT_FILES = { document: "openapi.json", asyncapi: "asyncapi.json" } as const;

export function isDocument(name: string | undefined): name is keyof typeof DOCUMENT_FILES {
  return name !== undefined && Object.hasOwn(DOCUMENT_FILES, name);
}

export function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.split("\n");
  const blocks: Block[] = [];
  let heading = "";
  for (let i = 0; i < lines.length; i++) {
    heading = /^#+ (.+)$/.exec(lines[i] ?? "")?.[1] ?? heading;
    const language = /^```(\w+)/.exec(lines[i] ?? "")?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf("```", i + 1);
    const directive = directiveIn(lines[i - 1] ?? "");
    const text = `${lines.slice(i + 1, end).join("\n")}\n`;
    blocks.push({ language, text, line: i + 2, heading, ...(directive && { directive }) });
    i = end;
  }
  return blocks;
}

function directiveIn(line: string): Block["directive"] {
  const match = /^<!-- ([\w-]+): (.*?) -->$/.exec(line);
  return match?.[1] !== undefined && match[2] !== undefined ? { name: match[1], value: match[2] } : undefined;
}

export interface SnippetFile {
  /** Relative to the snippet's folder: `src/app.ts`. */
  readonly name: string;
  readonly text: string;
  /** The number of its first line in the page. */
  readonly line: number;
}

/** One program on a page: a block, or the files of a project. */
export interface Snippet {
  /** `docs/parameters.md`. */
  readonly page: string;
  /** Unique among all snippets. */
  readonly folder: string;
  readonly files: SnippetFile[];
  /** The codes with which it must be refused. */
  readonly refused: readonly string[];
  /** Blocks after it that show what its app does: `http`, and `json` with a directive that names a document. */
  readonly claims: Block[];
}

/** The module that exports the app, if there is one. */
export function entryOf({ files }: Pick<Snippet, "files">): SnippetFile | undefined {
  return files.find(({ name }) => name === "src/app.ts");
}

/**
 * Returns the programs of a page. A `ts` block that begins with `// src/app.ts` is that file of the project before it, or of a
 * new one if that project already has the file; any other block is a separate program, as is one that must be refused.
 */
export function snippetsOf(page: string, markdown: string): readonly Snippet[] {
  const snippets: Snippet[] = [];
  let project: Snippet | undefined;
  let served: Snippet | undefined;
  for (const block of blocksOf(markdown)) {
    if (block.language === "ts") {
      const name = /^\/\/ ([\w./+[\]()-]+\.ts)$/m.exec(block.text.split("\n", 1)[0] ?? "")?.[1];
      const refused = block.directive?.name === "refused" ? block.directive.value.split(/,\s*/) : [];
      const usual = /^export default app;$/m.test(block.text) ? "src/app.ts" : "src/module.ts";
      const file = { name: name ?? usual, text: block.text, line: block.line };
      const joins = name !== undefined && refused.length === 0 ? project : undefined;
      let snippet = joins?.files.some((other) => other.name === name) ? undefined : joins;
      if (!snippet) {
        const folder = `${page.replace(/\W+/g, "-")}-${snippets.length + 1}`;
        snippet = { page, folder, files: [], refused, claims: [] };
        snippets.push(snippet);
      }
      snippet.files.push(file);
      if (name !== undefined && refused.length === 0) project = snippet;
      if (entryOf({ files: [file] })) served = snippet;
    } else if (block.language === "http" || isDocument(block.directive?.name)) {
      if (!served) throw new Error(`${page}:${block.line}: there is no app above this block`);
      served.claims.push(block);
    }
  }
  return snippets;
}
