import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitepress";
import { entryPoints } from "../entry-points.js";
import { highlightMessages } from "../http-blocks.js";
import { anchorOf, linksTo } from "../links.js";
import { readPages, repository } from "../pages.js";
import { groupsOf, sidebarOf } from "../sidebar.js";

const index = readFileSync(path.join(repository, "docs/README.md"), "utf8");
const { homepage, version } = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
const pages = readPages();
/** None if the build leaves out the reference. */
const apiItems = existsSync(path.join(repository, ".countersign/site/api/countersign"))
  ? entryPoints().map(({ name }) => ({ text: name, link: `/api/${name}/` }))
  : [];
const sidebar = sidebarOf(groupsOf(index), linksTo(pages));

/** Sources and result are folders that `npm run docs` makes. */
export default defineConfig({
  srcDir: path.join(repository, ".countersign/site"),
  outDir: path.join(repository, "docs/.site"),
  cacheDir: path.join(repository, ".countersign/site-cache"),
  lang: "en",
  title: "Countersign",
  description: "Write a plain TypeScript handler. Its signature is the API.",
  // A link that leads nowhere fails the build.
  ignoreDeadLinks: false,
  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: "/logo.svg" }],
    ["meta", { name: "theme-color", content: "#0f766e" }],
  ],
  markdown: {
    // Every color of these two has a contrast of at least 4.5 with the background of a block.
    theme: { light: "github-light-high-contrast", dark: "github-dark-default" },
    config: highlightMessages,
    languageAlias: { console: "shellsession", dockerfile: "docker" },
    // Anchors are those of GitHub, so that one link works in both places.
    anchor: { slugify: anchorOf },
    toc: { slugify: anchorOf },
  },
  themeConfig: {
    logo: "/logo.svg",
    nav: [
      { text: "Tutorial", link: "/tutorial/1-first-route", activeMatch: "^/tutorial/" },
      { text: "Guide", link: "/getting-started" },
      { text: "API", link: "/api/", activeMatch: "^/api/" },
      { text: `v${version}`, link: "/changelog" },
    ],
    sidebar: { "/api/": [{ text: "API reference", items: apiItems }], "/": sidebar },
    outline: { level: [2, 3] },
    search: {
      provider: "local",
      options: {
        // `CS1003` means that code, not one that is spelled alike.
        miniSearch: { searchOptions: { fuzzy: (term) => (/\d/.test(term) ? false : 0.2) } },
      },
    },
    socialLinks: [{ icon: "github", link: homepage }],
    docFooter: { prev: "Previous", next: "Next" },
    footer: { message: "MIT licensed" },
  },
  vite: { logLevel: "warn" },
});
