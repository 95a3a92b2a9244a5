// The pages of the site, read from the repository's Markdown: what is on GitHub is what is on the site.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { linksTo, rewritten } from "./links.js";

export const repository = fileURLToPath(new URL("../", import.meta.url));

/** Where pages of the site come from: a file of the repository, and its address on the site without `.html`. */
const SOURCES = [
  { folder: "docs", at: "" },
  { folder: "docs/tutorial", at: "tutorial/" },
  { folder: "docs/coming-from", at: "coming-from/" },
  { folder: "docs/decisions", at: "decisions/" },
  { folder: "transformer/diagnostics", at: "diagnostics/", only: /^CS\d+[.]md$/ },
];

/**
 * @typedef {object} Page
 * @property {string} file relative to the repository: `docs/parameters.md`
 * @property {string} at its address on the site, without `.html`: `parameters`
 * @property {string} title its first heading
 * @property {string} markdown as it is in the repository
 */

/** All pages that are written by hand, in no particular order. @returns {readonly Page[]} */
export function readPages() {
  const files = SOURCES.flatMap(({ folder, at, only = /[.]md$/ }) =>
    existsSync(path.join(repository, folder))
      ? readdirSync(path.join(repository, folder))
          .filter((name) => only.test(name))
          .map((name) => ({ file: `${folder}/${name}`, at: at + name.replace(/[.]md$/, "") }))
      : [],
  ).map((one) => (one.file === "docs/README.md" ? { ...one, at: "contents" } : one));
  return [...files, { file: "CHANGELOG.md", at: "changelog" }].map(({ file, at }) => {
    const markdown = readFileSync(path.join(repository, file), "utf8");
    return { file, at, title: titleOf(markdown), markdown };
  });
}

/** The page that the site has instead of its home page for programs: the README. */
export function readReadme() {
  const markdown = readFileSync(path.join(repository, "README.md"), "utf8");
  return { file: "README.md", at: "index", title: titleOf(markdown), markdown };
}

/** The list of the decisions, which is written by no hand. @returns {Page} */
export function decisionsIndex(pages) {
  const file = "docs/decisions/README.md";
  const lines = pages
    .filter((page) => page.file.startsWith("docs/decisions/"))
    .map((page) => `- [${page.title}](${path.posix.basename(page.file)})`);
  const markdown = `# Decisions\n\nWhy things are as they are, with what was measured.\n\n${lines.join("\n")}\n`;
  return { file, at: "decisions/index", title: "Decisions", markdown };
}

/** The text of the first heading, without code marks. */
export function titleOf(markdown) {
  return (/^# (.+)$/m.exec(markdown)?.[1] ?? "").replaceAll("`", "");
}

/**
 * A page as the site's builder takes it: links lead to pages of the site, directives of tests are captions, and nothing in the text is
 * taken for a tag or a template.
 */
export function sitePage(page, pages) {
  const linked = rewritten(page, linksTo(pages));
  return outsideCode(captioned(linked, page.at), plain);
}

/** A page for programs: its Markdown, whose links lead to the Markdown of other pages. */
export function markdownPage(page, pages) {
  return rewritten(page, linksTo(pages), ".md");
}

/** Text that is neither a tag nor a template of Vue's; the captions above are. */
function plain(text) {
  return text.replaceAll("{{", "&#123;&#123;").replace(/<(?!\/?(?:p|a|code|sup|br)\b|https?:)/g, "&lt;");
}

/** What `<!-- document: #/paths -->` and `<!-- refused: CS1003 -->` above a block say, for readers. */
function captioned(markdown, at) {
  const up = "../".repeat(at.split("/").length - 1);
  return markdown
    .replace(/^<!-- (document|asyncapi): (.*?) -->$/gm, (_, name, pointer) => {
      const what = name === "document" ? "OpenAPI document" : "AsyncAPI document";
      return `<p class="caption">In the ${what}${pointer ? `, at <code>${escaped(pointer)}</code>` : ""}</p>\n`;
    })
    .replace(/^<!-- refused: (.*?) -->$/gm, (_, codes) => {
      const links = codes
        .split(/,\s*/)
        .map((code) =>
          code.startsWith("CS")
            ? `<a href="${up || "./"}diagnostics/${code}.html">${code}</a>`
            : escaped(code),
        );
      return `<p class="caption refused">Does not compile: ${links.join(", ")}</p>\n`;
    })
    .replace(/^<!-- [\s\S]*? -->$/gm, "");
}

/** Changes the text between blocks and spans of code. */
function outsideCode(markdown, change) {
  return markdown
    .split(/(^```[\s\S]*?^```$|`[^`\n]+`)/gm)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("");
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("{", "&#123;");
}
