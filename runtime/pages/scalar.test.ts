import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { App } from "../index.js";
import { type Server, serve } from "../node/serve.js";
import { add } from "../operation.fixture.js";

const app = (docs: object) => new App({ title: "Shop", version: "1", docs: { ui: "scalar", ...docs } });

afterEach(() => {
  vi.doUnmock("./scalar-file.js");
  vi.resetModules();
});

test("Scalar's script and the script that starts it come from the app itself, with a policy that allows no other host", async () => {
  vi.resetModules();
  vi.doMock("./scalar-file.js", () => ({ scalarFile: () => new TextEncoder().encode("/* Scalar */") }));
  const { App: WithScalar } = await import("../index.js");
  const shop = new WithScalar({ title: "Shop", version: "1", docs: { ui: "scalar", path: "/help" } });
  const page = await shop.request("/help");
  const html = await page.text();
  const policy = page.headers.get("content-security-policy");
  expect(policy).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:;",
  );
  const urls = [...html.matchAll(/src="([^"]*)"/g)].map(([, url = ""]) => url);
  expect(urls.map((url) => url.split("?")[0])).toEqual(["help/scalar.js", "help/scalar-init.js"]);
  expect(html).toContain('data-openapi="openapi.json"');
  expect(html).not.toMatch(/https?:|swagger-ui-bundle/);
  const [script, start] = await Promise.all(urls.map(async (url) => (await shop.request(`/${url}`)).text()));
  expect(script).toBe("/* Scalar */");
  for (const off of ["withDefaultFonts: false", "telemetry: false", "disabled: true"])
    expect(start).toContain(off);
});

test("an app that does not ask for it serves no file of Scalar", async () => {
  const shop = new App({ title: "Shop", version: "1", docs: { path: "/help" } });
  expect((await shop.request("/help")).status).toBe(200);
  expect((await shop.request("/help/scalar.js")).status).toBe(404);
  expect((await shop.request("/help/scalar-init.js")).status).toBe(404);
});

/** It is not a development dependency: 300 packages, 243 MB. `npm install --no-save @scalar/api-reference@1.46.4` runs the rest. */
const isInstalled = (() => {
  try {
    return existsSync(createRequire(import.meta.url).resolve("@scalar/api-reference"));
  } catch {
    return false;
  }
})();

test.skipIf(isInstalled)("where the package is not installed the page says what to do", async () => {
  const answered = await app({}).request("/docs");
  expect(answered.status).toBe(404);
  expect(await answered.json()).toEqual({
    detail: expect.stringContaining("Run: npm install @scalar/api-reference"),
  });
});

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

describe.skipIf(!isInstalled || !existsSync(executablePath))("in a browser", () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    const shop = app({});
    add(shop, "get", "/items", () => []);
    server = await serve(shop, { port: 0 });
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close({ graceMs: 0 });
  });

  test("shows the document, asks no other host, and breaks no rule of its policy", async () => {
    const page = await browser.newPage();
    const hosts = new Set<string>();
    const complaints: string[] = [];
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(`${server.url}/docs`);
    await page.getByText("/items").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect([...hosts].filter((host) => host !== "" && host !== new URL(server.url).host)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
