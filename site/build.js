// `npm run docs`: the site, from the Markdown of the repository, in docs/.site. `-- --no-api` leaves out the reference.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "vitepress";
import { writeApi } from "./api.js";
import { builtPages, deadLinks } from "./dead-links.js";
import { llmsFullTxt, llmsTxt } from "./llms.js";
import { decisionsIndex, markdownPage, readPages, readReadme, repository, sitePage } from "./pages.js";
import { groupsOf } from "./sidebar.js";

const source = path.join(repository, ".countersign/site");
const site = path.join(repository, "docs/.site");
const isWithoutApi = process.argv.includes("--no-api");

rmSync(source, { recursive: true, force: true });
rmSync(site, { recursive: true, force: true });
const pages = readPages();
const decisions = decisionsIndex(pages);
for (const page of [...pages, decisions]) write(source, `${page.at}.md`, sitePage(page, pages));
write(source, "index.md", readFileSync(path.join(repository, "site/index.md"), "utf8"));

for (const folder of ["site/public", "docs", "docs/images"])
  for (const name of existsSync(path.join(repository, folder))
    ? readdirSync(path.join(repository, folder))
    : [])
    if (/[.](svg|png)$/.test(name))
      cpSync(path.join(repository, folder, name), path.join(source, "public", name));

const undocumented = isWithoutApi ? 0 : await writeApi(path.join(source, "api"));
if (undocumented > 0) throw new Error(`${undocumented} exports have no documentation: they are listed above`);
if (isWithoutApi) write(source, "api/index.md", "# API reference\n\nIt was left out of this build.\n");

await build(path.join(repository, "site"));
// Next to each page is its Markdown, for programs.
const groups = groupsOf(readFileSync(path.join(repository, "docs/README.md"), "utf8"));
for (const page of [...pages, decisions, readReadme()])
  write(site, `${page.at}.md`, markdownPage(page, pages));
write(site, "llms.txt", llmsTxt(groups, pages));
write(site, "llms-full.txt", llmsFullTxt(groups, pages));

const dead = deadLinks(builtPages(site));
for (const link of dead) console.error(link);
if (dead.length > 0) throw new Error(`${dead.length} links lead to a page or a heading that is not there`);
console.log(`The site is in ${path.relative(process.cwd(), site) || "."}: any server of files shows it.`);

function write(folder, name, text) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
