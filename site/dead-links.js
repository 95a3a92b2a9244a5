// Links between pages, looked up in their HTML. VitePress checks that a page is there, not the heading in it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** @param site the folder of a built site. @returns its pages by their addresses (`/decisions/site.html`). */
export function builtPages(site) {
  const files = readdirSync(site, { encoding: "utf8", recursive: true }).filter((name) =>
    name.endsWith(".html"),
  );
  return new Map(files.map((name) => [`/${name}`, readFileSync(path.join(site, name), "utf8")]));
}

/** @param pages HTML by address. @returns the links that lead to no page, or to no heading of a page, as `page: link`. */
export function deadLinks(pages) {
  const ids = new Map(
    [...pages].map(([name, html]) => [
      name,
      new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  return [...pages].flatMap(([name, html]) =>
    [...html.matchAll(/<a [^>]*?href="([^"#:]*)(?:#([^"]+))?"/g)].flatMap(([, href = "", hash]) => {
      const to = href === "" ? name : new URL(href, `http://site${name}`).pathname;
      const headings = ids.get(to.endsWith("/") ? `${to}index.html` : to);
      const isThere =
        headings !== undefined && (hash === undefined || headings.has(decodeURIComponent(hash)));
      return isThere ? [] : [`${name}: ${href}${hash === undefined ? "" : `#${hash}`}`];
    }),
  );
}
