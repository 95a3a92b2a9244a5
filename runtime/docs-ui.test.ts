import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
// @ts-expect-error a script of the repository, in plain JavaScript
import { copyDocsUi } from "../scripts/docs-ui.js";
import { App } from "./index.js";

const app = (options = {}) => new App({ title: "A <Shop> & more", version: "1", ...options });

const references = (html: string) =>
  [...html.matchAll(/(?:href|src|data-\w+)="([^"]*)"/g)].map(([, url = ""]) => url);

test("the page and everything it refers to come from the app itself", async () => {
  const shop = app();
  const answered = await shop.request("/docs");
  expect(answered.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const html = await answered.text();
  expect(html).toContain("<title>A &#60;Shop&#62; &#38; more</title>");
  expect(html).not.toMatch(/https?:|\/\/|<script>|<style|onload|javascript:/i);
  const urls = references(html);
  expect(urls.length).toBeGreaterThanOrEqual(6);
  for (const url of urls) {
    const { pathname, search } = new URL(url, "http://localhost/docs");
    const part = await shop.request(pathname + search);
    expect([url, part.status]).toEqual([url, 200]);
    expect((await part.arrayBuffer()).byteLength).toBeGreaterThan(100);
  }
});

test("the start script names no other host, and the bundle's own validator is off", () => {
  const script = readFileSync(new URL("./docs-ui/init.js", import.meta.url), "utf8");
  expect(script).not.toMatch(/https?:/);
  expect(script).toContain("validatorUrl: null");
});

test.each([
  ["swagger-ui-bundle.js", "text/javascript; charset=utf-8"],
  ["swagger-ui.css", "text/css; charset=utf-8"],
  ["favicon-32x32.png", "image/png"],
  ["init.js", "text/javascript; charset=utf-8"],
  ["oauth2-redirect.html", "text/html; charset=utf-8"],
  ["oauth2-redirect.js", "text/javascript; charset=utf-8"],
])("%s is %s and can be cached", async (name, type) => {
  const shop = app();
  const first = await shop.request(`/docs/${name}`);
  expect(first.headers.get("content-type")).toBe(type);
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[0-9a-f]{16}"$/);
  const again = await shop.request(`/docs/${name}`, { headers: { "if-none-match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const other = await shop.request(`/docs/${name}`, { headers: { "if-none-match": '"other"' } });
  expect(other.status).toBe(200);
  const versioned = await shop.request(`/docs/${name}?v=${etag.slice(1, -1)}`);
  expect(versioned.headers.get("cache-control")).toContain("immutable");
});

test("no other file is served", async () => {
  const shop = app();
  for (const path of ["package.json", "swagger-ui.js", "..%2Fapp.ts", "%2e%2e/app.ts", "LICENSE"])
    expect((await shop.request(`/docs/${path}`)).status).toBe(404);
});

test("works below another path and below a mounting app's prefix", async () => {
  const inner = app({ docs: "/help/api", openapi: "/spec/openapi.json" });
  const outer = app({ docs: false }).mount("/v1", inner);
  const html = await (await outer.request("/v1/help/api")).text();
  const urls = references(html);
  expect(urls).toContain("../spec/openapi.json");
  for (const url of urls) {
    const { pathname, search } = new URL(url, "http://localhost/v1/help/api");
    expect([url, (await outer.request(pathname + search)).status]).toEqual([url, 200]);
  }
});

test("docs: false serves nothing", async () => {
  const shop = app({ docs: false });
  for (const path of ["/docs", "/docs/init.js"]) expect((await shop.request(path)).status).toBe(404);
});

test("the build copies what is served, with the licences", () => {
  const folder = mkdtempSync(join(tmpdir(), "docs-ui-"));
  try {
    copyDocsUi(join(folder, "dist", "docs-ui"));
    expect(readdirSync(join(folder, "dist", "docs-ui")).sort()).toEqual([
      "LICENSE",
      "NOTICE",
      "favicon-32x32.png",
      "init.js",
      "oauth2-redirect.html",
      "oauth2-redirect.js",
      "swagger-ui-bundle.js",
      "swagger-ui-bundle.js.LICENSE.txt",
      "swagger-ui.css",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
