import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { App, type AppOptions } from "../../runtime/index.js";
import { type Server, serve } from "../../runtime/node/serve.js";
import { add } from "../../runtime/operation.fixture.js";

/** Debian's, or the one that `CHROMIUM` names. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);
if (!isThere && process.env["COUNTERSIGN_SERVERS"] === "required")
  throw new Error(`There is no ${executablePath}: apt-get install chromium, or set CHROMIUM`);

const LONG = "A line of text that comes again. ".repeat(1000);

/** The effect of the options in a real browser, for which the CORS protocol and the policies are made. */
describe.skipIf(!isThere)("options of an app in a browser", () => {
  const servers: Server[] = [];
  let browser: Browser;
  let page: Page;

  async function served(options: Partial<AppOptions>): Promise<string> {
    const app = new App({ title: "T", version: "1", log: () => {}, ...options });
    add(app, "get", "/items/:id", () => ({ text: LONG }));
    add(app, "put", "/items/:id", () => "put");
    add(app, "get", "/long", () => ({ text: LONG }));
    add(app, "get", "/fails", () => {
      throw new Error("no");
    });
    const server = await serve(app, { port: 0 });
    servers.push(server);
    return server.url;
  }

  beforeAll(async () => {
    // Chromium refuses to sandbox pages for root, the user of tests in containers.
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
    page = await browser.newPage();
    // A page of another origin, which another port is.
    await page.goto(`${await served({ docs: false })}/items/1`);
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) await server.close({ graceMs: 0 });
  });

  /** What a script of the page receives: a status and what it may read, or nothing if the browser refuses. */
  const call = (url: string, init: RequestInit = {}) =>
    page.evaluate(
      async ([to, how]) => {
        try {
          const answered = await fetch(to, how);
          const { status, headers } = answered;
          return { status, id: headers.get("x-request-id"), body: (await answered.text()).slice(0, 20) };
        } catch {
          return "refused";
        }
      },
      [url, init] as const,
    );

  test("a page of a listed origin calls, sends and reads what it may, errors too", async () => {
    const api = await served({
      cors: { origin: [new URL(page.url()).origin], credentials: true, exposeHeaders: ["x-request-id"] },
      requestId: true,
      securityHeaders: true,
      compression: true,
    });
    const json = { "content-type": "application/json", "x-request-id": "order-7" };
    expect(await call(`${api}/items/1`)).toMatchObject({ status: 200, body: '{"text":"A line of t' });
    expect(
      await call(`${api}/items/1`, { method: "PUT", headers: json, credentials: "include", body: "1" }),
    ).toEqual({ status: 200, id: "order-7", body: '"put"' });
    expect(await call(`${api}/fails`)).toMatchObject({
      status: 500,
      id: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(await call(`${api}/nowhere`, { method: "DELETE", headers: json })).toMatchObject({ status: 404 });
    // The path has no such method, which the browser reports.
    expect(await call(`${api}/items/1`, { method: "DELETE" })).toBe("refused");
  });

  test("a page of another origin does not, and nobody does without the option", async () => {
    const api = await served({ cors: { origin: ["https://shop.example"] } });
    expect(await call(`${api}/items/1`)).toBe("refused");
    expect(await call(`${api}/items/1`, { method: "PUT" })).toBe("refused");
    expect(await call(`${await served({})}/items/1`)).toBe("refused");
  });

  test("all origins may, without credentials", async () => {
    const api = await served({ cors: { origin: "*" } });
    expect(await call(`${api}/items/1`, { method: "PUT" })).toMatchObject({ status: 200 });
    expect(await call(`${api}/items/1`, { credentials: "include" })).toBe("refused");
  });

  test("the docs UI works under the strictest policy of an API: it tries out an operation, and nothing is complained of", async () => {
    const url = await served({
      securityHeaders: {
        contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        crossOriginEmbedderPolicy: true,
        permissionsPolicy: "geolocation=()",
      },
      requestId: true,
      compression: true,
    });
    const docs = await browser.newPage();
    const complaints: string[] = [];
    docs.on("pageerror", (error) => complaints.push(String(error)));
    docs.on("console", (message) => complaints.push(message.text()));
    const response = await docs.goto(`${url}/docs`);
    expect(response?.headers()["content-security-policy"]).toContain("script-src 'self'");
    expect(response?.headers()["x-frame-options"]).toBe("DENY");
    await docs.locator(".opblock-summary", { hasText: "/long" }).click();
    await docs.getByRole("button", { name: "Try it out" }).first().click();
    await docs.getByRole("button", { name: "Execute" }).first().click();
    await expect
      .poll(() => docs.locator(".live-responses-table tbody .response-col_status").first().textContent())
      .toMatch(/^\s*200/);
    expect(complaints).toEqual([]);
  });
});
