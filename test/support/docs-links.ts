import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Returns the links of a page within the repository that have no target: no such file or heading exists. */
export function brokenLinks(repository: string, page: string): readonly string[] {
  const markdown = readFileSync(path.join(repository, page), "utf8");
  const links = [...withoutCode(markdown).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(
    ([, target = ""]) => target,
  );
  return links.filter((link) => {
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? page : path.join(path.dirname(page), file);
    const absolute = path.join(repository, target);
    if (!existsSync(absolute)) return true;
    return anchor !== undefined && !anchorsIn(readFileSync(absolute, "utf8")).has(anchor);
  });
}

/** As GitHub generates them from headings. */
function anchorsIn(markdown: string): ReadonlySet<string> {
  const headings = [...withoutCode(markdown).matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) => text);
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, "");
}
