// Links to headings, looked up in the pages that were built. VitePress checks that a page is there, not the heading in it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** @param site the folder of a built site. @returns the links that lead to no heading, as `page: link`. */
export function checkAnchors(site) {
  const files = readdirSync(site, { encoding: "utf8", recursive: true }).filter((name) =>
    name.endsWith(".html"),
  );
  const pages = new Map(files.map((name) => [`/${name}`, readFileSync(path.join(site, name), "utf8")]));
  const ids = new Map(
    [...pages].map(([name, html]) => [
      name,
      new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  return [...pages].flatMap(([name, html]) =>
    [...html.matchAll(/ href="([^"#:]*)#([^"]+)"/g)].flatMap(([, href = "", hash = ""]) => {
      const to = href === "" ? name : new URL(href, `http://site${name}`).pathname;
      const target = to.endsWith("/") ? `${to}index.html` : to;
      return ids.get(target)?.has(decodeURIComponent(hash)) ? [] : [`${name}: ${href}#${hash}`];
    }),
  );
}
