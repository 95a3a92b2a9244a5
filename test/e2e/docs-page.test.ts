import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { docsPage } from "../../transformer/artifacts/docs.js";
import { removeFolder, temporaryFolder } from "../support/temporary.js";

/** Debian's, or the one that `CHROMIUM` names. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);
if (!isThere && process.env["COUNTERSIGN_SERVERS"] === "required")
  throw new Error(`There is no ${executablePath}: apt-get install chromium, or set CHROMIUM`);

/** Everything that ends a script element, or would run, in every place of a document that holds text. */
const HOSTILE = `</script><script>window.ran = 1</script><!--<script>--></ScRiPt ><img src=x onerror="window.ran = 2">`;

const documentOf = (text: string, more: object = {}) =>
  `${JSON.stringify({
    openapi: "3.1.0",
    info: { title: text, version: "1", description: text },
    paths: {
      "/items": {
        get: {
          summary: "List items",
          description: text,
          operationId: "list",
          responses: { 200: { description: text } },
        },
      },
    },
    ...more,
  })}\n`;

const TAME = documentOf("Fine", { servers: [{ url: "https://api.example.com" }] });

describe.skipIf(!isThere)("the docs page as one file", () => {
  const folder = temporaryFolder("docs-page");
  let browser: Browser;

  beforeAll(async () => {
    // Chromium refuses to sandbox pages for root, the user of tests in containers.
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  });
  afterAll(async () => {
    await browser?.close();
    removeFolder(folder);
  });

  async function open(text: string) {
    const file = path.join(folder, "api.html");
    writeFileSync(file, docsPage(HOSTILE, text));
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("request", (request) => asked.push(new URL(request.url()).protocol));
    await page.goto(pathToFileURL(file).href);
    await page.getByText("List items").waitFor();
    return { page, complaints, asked };
  }

  test("shows the document from a file, without a network, and runs nothing that stands in it", async () => {
    const { page, complaints, asked } = await open(documentOf(HOSTILE));
    await page.getByText("List items").click();
    await page.locator(".opblock-body").waitFor();
    expect(await page.title()).toBe(HOSTILE);
    expect(await page.evaluate("window.ran")).toBeUndefined();
    // There is no server to try it out on.
    await expect.poll(() => page.getByRole("button", { name: "Try it out" }).count()).toBe(0);
    // Markdown may contain HTML, but the policy does not let any of it run or load.
    expect(complaints.filter((text) => !text.includes("Content Security Policy"))).toEqual([]);
    expect(asked.filter((protocol) => !["file:", "data:"].includes(protocol))).toEqual([]);
  });

  test("is dark if the system is, and follows it when it changes", async () => {
    const { page } = await open(TAME);
    const background = () => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(background).not.toBe(light);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(background).toBe(light);
  });

  test("tries out operations of a document that says where its server is", async () => {
    const { page, complaints } = await open(TAME);
    await page.getByText("List items").click();
    await page.getByRole("button", { name: "Try it out" }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("runs no script but its own, whatever is put into the page", async () => {
    const { page } = await open(documentOf(HOSTILE));
    const ran = await page.evaluate(
      "{ const script = document.createElement('script'); script.textContent = 'window.ran = 3'; document.body.append(script); window.ran }",
    );
    expect(ran).toBeUndefined();
  });
});
