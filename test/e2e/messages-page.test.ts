import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../runtime/app.js";
import { type Server, serve } from "../../runtime/node/serve.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";

/** Debian's, or the one that `CHROMIUM` names. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);
if (!isThere && process.env["COUNTERSIGN_SERVERS"] === "required")
  throw new Error(`There is no ${executablePath}: apt-get install chromium, or set CHROMIUM`);

/** The page of sockets and event streams in a real browser, which loads nothing from elsewhere. */
describe.skipIf(!isThere)("the page of sockets and event streams", () => {
  const output = temporaryFolder("messages-page");
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    const folder = path.join(repository, "test/samples/sockets");
    const entry = sampleProgram([folder])(folder).emit(output);
    const { default: app } = (await import(/* @vite-ignore */ entry)) as { default: App };
    app.hono.use(async (context, next) => {
      await next();
      context.header("content-security-policy", "default-src 'self'");
    });
    server = await serve(app, { port: 0 });
    // Chromium refuses to sandbox pages for root, the user of tests in containers.
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close({ graceMs: 0 });
    removeFolder(output);
  });

  async function open() {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`${server.url}/docs/asyncapi`);
    return { page, complaints };
  }

  test("connects a socket, sends, shows what comes and how it ends", async () => {
    const { page, complaints } = await open();
    const form = page.locator('form[data-address="/told"]');
    const log = form.locator(".log");
    await form.getByRole("button", { name: "Connect" }).click();
    await form.getByRole("button", { name: "Send" }).click();
    // The example of an Int[] is a list of one.
    await expect.poll(() => log.textContent()).toContain("← sum 0");
    await form.locator("textarea").fill("nonsense");
    await form.getByRole("button", { name: "Send" }).click();
    await expect.poll(() => log.textContent()).toContain("JSON");
    await form.getByRole("button", { name: "Disconnect" }).click();
    await expect.poll(() => log.textContent()).toContain("closed 1000");
    expect(complaints).toEqual([]);
  });

  test("fills in what the path and the query need, and counts bytes", async () => {
    const { page, complaints } = await open();
    const form = page.locator('form[data-address="/count"]');
    await form.locator('input[name="to"]').fill("2");
    await form.getByRole("button", { name: "Connect" }).click();
    await expect.poll(() => form.locator(".log").textContent()).toMatch(/← 1 byte\n← 1 byte\n· closed 1000/);
    expect(complaints).toEqual([]);
  });

  test("shows the address that the browser knows, and snippets that run", async () => {
    const { page } = await open();
    const code = page.locator('section[id="channel-socketText"] .snippet code');
    const text = (await code.textContent()) ?? "";
    expect(text).toContain(`new WebSocket("${server.url.replace("http", "ws")}/text")`);
    const printed = page.waitForEvent("console");
    await page.evaluate(text);
    expect((await printed).text()).toBe("light");
  });
});
