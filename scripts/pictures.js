// `npm run pictures`: the README's pictures, taken of its own program in a real browser. Needs `npm run build` and Chromium.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { editorPage } from "./pictures/editor-page.js";
import { shownInEditor } from "./pictures/shown-in-editor.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const project = `${root}.countersign/pictures`;
const images = `${root}docs/images`;
const [, program = ""] = /```ts\n(.*?)```/s.exec(readFileSync(`${root}README.md`, "utf8")) ?? [];

const options = {
  target: "ES2022",
  lib: ["ES2023"],
  types: ["node"],
  module: "NodeNext",
  strict: true,
  skipLibCheck: true,
};
rmSync(project, { recursive: true, force: true });
mkdirSync(`${project}/src`, { recursive: true });
mkdirSync(images, { recursive: true });
writeFileSync(`${project}/package.json`, JSON.stringify({ name: "shop", private: true, type: "module" }));
writeFileSync(
  `${project}/tsconfig.json`,
  JSON.stringify({ compilerOptions: { ...options, rootDir: "src", outDir: "dist" }, include: ["src"] }),
);
writeFileSync(`${project}/src/app.ts`, program);
execFileSync(process.execPath, [`${root}dist/cli.js`, "build"], { cwd: project, stdio: "inherit" });

const { default: app } = await import(pathToFileURL(`${project}/dist/app.js`).href);
const { serve } = await import("countersign/node");
// The port is in the picture.
const server = await serve(app, { port: 8000, hostname: "127.0.0.1" });
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  // Chromium refuses to sandbox pages for root, the user in containers.
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  await docsUi();
  await editor();
} finally {
  await browser.close();
  await server.close();
  rmSync(project, { recursive: true });
}

/** An expanded operation, with an example of its body. */
async function docsUi() {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(new URL("/docs", server.url).href);
  await page.locator(".opblock-post").click();
  await page.getByText("availableFrom").first().waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await page.screenshot({ path: `${images}/docs-ui.png` });
}

/** The program with one more route, which lacks a parameter: drawn from what `countersign lsp` sends for it. */
async function editor() {
  const unfinished = 'app.put("/items/:id", (item: NewItem): Item => item);\n';
  const text = program.replace("export default app;", `${unfinished}\nexport default app;`);
  const lines = text.split("\n");
  const hoverAt = { line: lines.findIndex((line) => line.startsWith("app.post(")), character: 12 };
  const file = `${project}/src/app.ts`;
  const session = await shownInEditor({ cli: `${root}dist/cli.js`, project, file, text, hoverAt });
  const page = await browser.newPage({ viewport: { width: 1120, height: 800 } });
  const firstLine = lines.findIndex((line) => line.startsWith("const app"));
  await page.setContent(editorPage({ text, session, hoverAt, firstLine }));
  await page.locator(".window").screenshot({ path: `${images}/editor.png` });
}
