import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createMarkdownRenderer } from "vitepress";
import { beforeAll, describe, expect, test } from "vitest";
import { repository } from "./support/temporary.js";

/** Plain JavaScript, which `npm run docs` runs directly. */
const load = (name: string) => import(path.join(repository, "site", name));

interface Page {
  readonly file: string;
  readonly at: string;
  readonly title: string;
  readonly markdown: string;
}
interface Group {
  readonly text: string;
  readonly items: readonly { readonly text: string; readonly file: string }[];
}

const { readPages, sitePage, markdownPage, decisionsIndex, readReadme } = await load("pages.js");
const { groupsOf, sidebarOf } = await load("sidebar.js");
const { linksTo, anchorOf } = await load("links.js");
const { highlightMessages } = await load("http-blocks.js");
const { deadLinks } = await load("dead-links.js");
const { llmsTxt, llmsFullTxt } = await load("llms.js");
const pages: readonly Page[] = readPages();
const groups: readonly Group[] = groupsOf(readFileSync(path.join(repository, "docs/README.md"), "utf8"));

const page = (file: string, at: string, markdown: string): Page => ({ file, at, title: "", markdown });

describe("the index of the documentation", () => {
  const listed = new Set(groups.flatMap(({ items }) => items.map(({ file }) => file)));

  test("lists every page", () => {
    const written = readdirSync(path.join(repository, "docs"), { encoding: "utf8", recursive: true })
      .filter((name) => /^(?!README|decisions|[.]).*[.]md$/.test(name))
      .map((name) => `docs/${name}`);
    expect(written.filter((file) => !listed.has(file))).toEqual([]);
  });

  test("is the sidebar, each page once", () => {
    const links = sidebarOf(groups, linksTo(pages)).flatMap(({ items }: { items: { link: string }[] }) =>
      items.map(({ link }) => link),
    );
    expect(links).toContain("/parameters");
    expect(links).toHaveLength(new Set(links).size);
    expect(links.length).toBeGreaterThanOrEqual(listed.size);
  });
});

describe("a page of the site", () => {
  const all = [
    page("docs/a.md", "a", ""),
    page("docs/decisions/b.md", "decisions/b", ""),
    page("transformer/diagnostics/CS1.md", "diagnostics/CS1", ""),
    page("CHANGELOG.md", "changelog", ""),
  ];
  const made = (markdown: string, file = "docs/a.md", at = "a"): string =>
    sitePage(page(file, at, markdown), all);

  test.each([
    ["[x](decisions/b.md#why)", "[x](./decisions/b#why)"],
    ["[x](../transformer/diagnostics/CS1.md)", "[x](./diagnostics/CS1)"],
    ["[x](../CHANGELOG.md)", "[x](./changelog)"],
    ["[x](#here)", "[x](#here)"],
    ["[x](https://example.com/a.md)", "[x](https://example.com/a.md)"],
    [
      "[x](../examples/chat/src/app.ts)",
      "[x](https://github.com/countersign-api/countersign/blob/main/examples/chat/src/app.ts)",
    ],
    ["[x](../examples/chat)", "[x](https://github.com/countersign-api/countersign/tree/main/examples/chat)"],
    ["![x](picture.svg)", "![x](/picture.svg)"],
    ["```md\n[x](decisions/b.md)\n```", "```md\n[x](decisions/b.md)\n```"],
  ])("%j", (markdown, expected) => expect(made(markdown)).toBe(expected));

  test("a page in a folder leads out of it", () => {
    expect(made("[x](../a.md)", "docs/decisions/b.md", "decisions/b")).toBe("[x](../a)");
  });

  test("text is no template and no tag, and code stays as it is", () => {
    expect(made("A {{ x }} <T> `{{ y }}<U>`")).toBe("A &#123;&#123; x }} &lt;T> `{{ y }}<U>`");
  });

  test("directives of tests are captions", () => {
    expect(made("<!-- document: #/paths -->")).toContain("In the OpenAPI document, at <code>#/paths</code>");
    expect(made("<!-- refused: CS1 -->")).toContain('<a href="./diagnostics/CS1.html">CS1</a>');
    expect(made("<!-- anything else -->")).toBe("");
  });

  test("each message in a block of HTTP is highlighted by itself", () => {
    const highlight = (code: string, language: string) =>
      `<pre class="${language}"><code><b>${code.trimEnd()}</b></code></pre>`;
    const renderer = { options: { highlight } };
    highlightMessages(renderer);
    const block = "POST /a\n\n{}\n\nHTTP/1.1 200 OK\n\nGET is text here\n\nGET /b\n";
    const empty = '\n<span class="line"></span>\n';
    expect(renderer.options.highlight(block, "http")).toBe(
      `<pre class="http"><code><b>POST /a\n\n{}</b>${empty}<b>HTTP/1.1 200 OK\n\nGET is text here</b>${empty}<b>GET /b</b></code></pre>`,
    );
    expect(renderer.options.highlight("GET /a\n\nGET /b", "text")).toBe(
      '<pre class="text"><code><b>GET /a\n\nGET /b</b></code></pre>',
    );
  });

  test.each([
    ["JSON:API", "jsonapi"],
    ["`node:http`", "nodehttp"],
    ["Text, HTML, redirects", "text-html-redirects"],
  ])("the anchor of %j is GitHub's", (heading, anchor) => expect(anchorOf(heading)).toBe(anchor));
});

/** As `npm run docs` builds them, without highlighted code and the API reference: 1.5 s of CPU time instead of 60. */
describe("all pages", () => {
  let rendered: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const home = page("site/index.md", "index", readFileSync(path.join(repository, "site/index.md"), "utf8"));
    const written: readonly Page[] = [
      ...pages,
      home,
      page("", "decisions/index", ""),
      page("", "api/index", ""),
    ];
    const renderer = await createMarkdownRenderer(repository, {
      anchor: { slugify: anchorOf },
      highlight: (code) => `<pre v-pre>${code.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`,
    });
    rendered = new Map(
      written.map((each) => [
        `/${each.at}.html`,
        renderer.render(each === home ? each.markdown : sitePage(each, pages), { path: `${each.at}.md` }),
      ]),
    );
  });

  test("are templates that Vue compiles", () => {
    const { compile } = createRequire(createRequire(import.meta.url).resolve("vitepress"))(
      "@vue/compiler-dom",
    );
    const problems: string[] = [];
    for (const [at, html] of rendered)
      compile(html, { onError: (error: Error) => problems.push(`${at}: ${error.message}`) });
    expect(problems).toEqual([]);
  });

  test("link to pages and headings that are there", () => expect(deadLinks(rendered)).toEqual([]));

  test("have one title, and headings that skip no level", () => {
    const levels = (html: string) => [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    const isInOrder = (all: readonly number[]) =>
      all.filter((level) => level === 1).length === 1 &&
      all.every((level, i) => level <= (all[i - 1] ?? 0) + 1);
    const wrong = pages.filter(({ at }) => !isInOrder(levels(rendered.get(`/${at}.html`) ?? "")));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe("for programs that read", () => {
  test("the links of a page as Markdown lead to pages as Markdown", () => {
    const written: readonly Page[] = [...pages, decisionsIndex(pages), readReadme()];
    const addresses = new Set(written.map(({ at }) => `/${at}.md`));
    const dead = written.flatMap((each) => {
      const text: string = markdownPage(each, pages).replace(/^```[\s\S]*?^```$/gm, "");
      return [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)]
        .map(([, link = ""]) => new URL(link, `http://site/${each.at}`).pathname)
        .filter((to) => !/[.](svg|png)$/.test(to) && !addresses.has(to))
        .map((to) => `${each.file}: ${to}`);
    });
    expect(dead).toEqual([]);
  });

  test("llms.txt has a line for each page of the index, with a sentence", () => {
    const lines: string[] = llmsTxt(groups, pages).split("\n");
    const about = lines.filter((line) => line.startsWith("- ["));
    expect(about.find((line) => line.includes("](parameters.md)"))).toMatch(
      /^- \[Parameters\]\(parameters[.]md\): \S.+[.?]$/,
    );
    expect(about.filter((line) => !/\): \S/.test(line))).toEqual([]);
  });

  test("llms-full.txt has all of them, as they were written", () => {
    const text = llmsFullTxt(groups, pages);
    for (const file of ["docs/parameters.md", "docs/security.md"])
      expect(text).toContain(readFileSync(path.join(repository, file), "utf8").trim());
  });
});
