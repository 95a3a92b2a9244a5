// Links between files of the repository, as links between pages of the site.
import path from "node:path";

const SOURCE = "https://github.com/countersign-api/countersign";

/** What a link to a file of the repository leads to on the site. */
export function linksTo(pages) {
  const byFile = new Map(pages.map(({ file, at }) => [file, at]));
  byFile.set("README.md", "index");
  byFile.set("docs/decisions", "decisions/index");
  byFile.set("transformer/diagnostics", "diagnostics");
  return byFile;
}

/**
 * The page's Markdown, its links leading to pages of the site, and to the repository's own site for what has no page.
 * @param extension of the pages: none for VitePress, which adds its own.
 */
export function rewritten({ file, at, markdown }, byFile, extension = "") {
  return outsideBlocks(markdown, (text) =>
    text.replace(/(!?\]\()(?!\w+:|#|\/)([^)\s#]+)(#[^)\s]*)?\)/g, (_, start, target, hash = "") => {
      const named = path.posix.join(path.posix.dirname(file), target).replace(/\/$/, "");
      const to = byFile.get(named);
      if (to === undefined) return `${start}${elsewhere(named, hash)})`;
      const relative = path.posix.relative(path.posix.dirname(at), `${to}${extension}`);
      return `${start}${relative.startsWith(".") ? relative : `./${relative}`}${hash})`;
    }),
  );
}

/** Pictures are beside the pages; code is shown where the repository is. */
function elsewhere(named, hash) {
  if (/[.](svg|png)$/.test(named)) return `/${path.posix.basename(named)}`;
  const kind = path.posix.extname(named) === "" ? "tree" : "blob";
  return `${SOURCE}/${kind}/main/${named}${hash}`;
}

function outsideBlocks(markdown, change) {
  return markdown
    .split(/(^```[\s\S]*?^```$)/gm)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("");
}

/** As GitHub makes them of headings, so that a link works in both places. */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}
