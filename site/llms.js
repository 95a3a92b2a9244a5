// What programs that read documentation look for: https://llmstxt.org

const INTRODUCTION = `# Countersign

> Write a plain TypeScript handler. Its signature is the API: a compiler makes validators, serializers and the OpenAPI document from it, at
> build time. It runs on Hono, on Node, Bun, Deno, Workers and Lambda.

Every page is also served as Markdown: replace \`.html\` with \`.md\`. All of them in one file: [llms-full.txt](llms-full.txt).
`;

/** An index of the pages, each with its first sentence. */
export function llmsTxt(groups, pages) {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const sections = groups.map(({ text, items }) => {
    const lines = items.flatMap(({ file }) => {
      const page = byFile.get(file);
      return page ? [`- [${page.title}](${page.at}.md): ${firstSentence(page.markdown)}`] : [];
    });
    return lines.length > 0 ? `\n## ${text}\n\n${lines.join("\n")}\n` : "";
  });
  return INTRODUCTION + sections.join("");
}

/** The pages of the index, one after the other. */
export function llmsFullTxt(groups, pages) {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const inOrder = groups.flatMap(({ items }) => items.flatMap(({ file }) => byFile.get(file) ?? []));
  return `${INTRODUCTION}\n${inOrder.map(({ at, markdown }) => `<!-- ${at}.md -->\n\n${markdown.trim()}\n`).join("\n")}`;
}

/** Of the first paragraph that is one. */
function firstSentence(markdown) {
  const [, paragraph = ""] =
    /^(?![#|<`-])(\S[\s\S]*?)$(?=\n\n|\n?$(?![\s\S]))/m.exec(markdown.replace(/^# .+$/m, "").trim()) ?? [];
  const text = paragraph
    .replace(/\s+/g, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim();
  return /^.*?[.:?](?= [A-Z`]|$)/.exec(text)?.[0] ?? text;
}
