import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
// @ts-expect-error a script of the repository, in plain JavaScript
import { copyDocsFiles, packedDocsUi } from "../../scripts/docs-ui.js";
import { eventItem } from "../contract/event-item.js";
import { App } from "../index.js";
import { add } from "../operation.fixture.js";

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
  const script = readFileSync(new URL("../docs-ui/init.js", import.meta.url), "utf8");
  expect(script).not.toMatch(/https?:/);
  expect(script).toContain("validatorUrl: null");
});

test.each([
  ["swagger-ui-bundle.js", "text/javascript; charset=utf-8"],
  ["swagger-ui.css", "text/css; charset=utf-8"],
  ["favicon-32x32.png", "image/png"],
  ["init.js", "text/javascript; charset=utf-8"],
  ["messages.css", "text/css; charset=utf-8"],
  ["messages.js", "text/javascript; charset=utf-8"],
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

test.each([
  ["/help/api", "/spec/openapi.json", "../spec/openapi.json"],
  ["/help", "/help/openapi.json", "help/openapi.json"],
  ["/a/docs", "/a/openapi.json", "openapi.json"],
  ["/", "/openapi.json", "openapi.json"],
])("at %s it refers to %s as %s, also below a mounting app's prefix", async (docs, openapi, reference) => {
  const outer = app({ docs: false }).mount("/v1", app({ docs, openapi }));
  const page = `http://localhost/v1${docs}`;
  const urls = references(await (await outer.request(page)).text());
  expect(urls).toContain(reference);
  for (const url of urls)
    expect([url, (await outer.request(new URL(url, page).href)).status]).toEqual([url, 200]);
});

test.each([
  [{}, "/api/docs", "/api/openapi.json", "openapi.json"],
  [{ docs: "/help", openapi: "/spec/api.json" }, "/api/help", "/api/spec/api.json", "spec/api.json"],
  [{ docs: "/" }, "/api", "/api/openapi.json", "api/openapi.json"],
])("with a prefix, all of it is below: %j at %s", async (options, docs, openapi, reference) => {
  const shop = app({ prefix: "/api", ...options });
  expect(shop.docsPath).toBe(docs);
  const page = `http://localhost${docs}`;
  const urls = references(await (await shop.request(page)).text());
  expect(urls).toContain(reference);
  for (const url of urls) {
    const part = new URL(url, page);
    expect([url, part.pathname.startsWith("/api"), (await shop.request(part.href)).status]).toEqual([
      url,
      true,
      200,
    ]);
  }
  expect((await shop.request(openapi)).status).toBe(200);
  for (const path of ["/docs", "/openapi.json"]) expect((await shop.request(path)).status).toBe(404);
});

test("its paths must start with a slash", () => {
  expect(() => app({ docs: "docs" })).toThrow('write "/docs"');
  expect(() => app({ openapi: "openapi.json" })).toThrow('write "/openapi.json"');
});

test("without the package's files it is a 404 that says what to do", async () => {
  vi.resetModules();
  vi.doMock("./packed-docs-ui.js", () => {
    throw new Error("left out");
  });
  try {
    const { App: Bare } = await import("../index.js");
    const shop = new Bare({ title: "T", version: "1" });
    for (const path of ["/docs", "/docs/init.js"]) {
      const answered = await shop.request(path);
      expect(answered.status).toBe(404);
      expect(await answered.text()).toContain("docs: false");
    }
  } finally {
    vi.doUnmock("./packed-docs-ui.js");
    vi.resetModules();
  }
});

/** An app whose only route is an event stream. */
function streaming(options = {}): App {
  const shop = app(options);
  const content = { "text/event-stream": { itemSchema: eventItem({ text: true }) } };
  add(shop, "get", "/ticks", async function* () {}, {
    result: { status: 200, bodies: { 200: { kind: "events", raw: true } } },
    document: () => ({ operation: { responses: { 200: { description: "OK", content } } } }),
  });
  return shop;
}

describe("sockets and event streams", () => {
  test.each([
    [{}, "/docs", "/asyncapi.json"],
    [{ docs: "/help/api", asyncapi: "/spec/messages.json" }, "/help/api", "/spec/messages.json"],
    [{ docs: "/", prefix: "/v1" }, "/v1", "/v1/asyncapi.json"],
  ])("have a page of their own below the docs UI, which links to it: %j", async (options, docs, document) => {
    const shop = streaming(options);
    const start = `http://localhost${docs}`;
    const linked = references(await (await shop.request(start)).text()).map(
      (url) => new URL(url, start).pathname,
    );
    const page = `${docs === "/" ? "" : docs}/asyncapi`;
    expect(linked).toContain(page);
    const answered = await shop.request(page);
    expect(answered.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const html = await answered.text();
    expect(html).toContain("<title>A &lt;Shop&gt; &amp; more: sockets and event streams</title>");
    const urls = [...html.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map(([, url = ""]) => url);
    const paths = urls.map((url) => new URL(url, `http://localhost${page}`).pathname);
    expect(paths).toContain(document);
    expect(paths).toContain(docs);
    for (const path of paths)
      if (!path.endsWith("/asyncapi")) expect([path, (await shop.request(path)).status]).toEqual([path, 200]);
  });

  test("have none where there are none, all are hidden, or it is switched off", async () => {
    for (const shop of [app(), streaming({ asyncapi: false }), streaming({ docs: false })]) {
      expect((await shop.request("/docs/asyncapi")).status).toBe(404);
      expect(references(await (await shop.request("/docs")).text())).not.toContain("docs/asyncapi");
    }
    expect((await app().request("/asyncapi.json")).status).toBe(404);
    expect((await streaming({ asyncapi: false }).request("/asyncapi.json")).status).toBe(404);
    expect((await streaming({ docs: false }).request("/asyncapi.json")).status).toBe(200);
  });

  test("are in the document of a mounted app where they are", async () => {
    const inner = streaming();
    const outer = app({ docs: false }).mount("/v1", inner);
    expect(await (await outer.request("/v1/asyncapi.json")).json()).toMatchObject({
      channels: { getTicks: { address: "/v1/ticks" } },
    });
  });
});

test("docs: false serves nothing", async () => {
  const shop = app({ docs: false });
  for (const path of ["/docs", "/docs/init.js"]) expect((await shop.request(path)).status).toBe(404);
});

test("the build packs what is served, and copies the licences and what docs pages are made of", () => {
  const folder = mkdtempSync(join(tmpdir(), "docs-ui-"));
  try {
    copyDocsFiles(join(folder, "dist", "docs-ui"));
    expect(readdirSync(join(folder, "dist", "docs-ui")).toSorted()).toEqual([
      "LICENSE",
      "NOTICE",
      "favicon-32x32.png.br",
      "static.js.br",
      "swagger-ui-bundle.js.LICENSE.txt",
      "swagger-ui-bundle.js.br",
      "swagger-ui.css.br",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const text: string = packedDocsUi();
  expect(text).toMatch(/^\/\*! Swagger UI \d+\.\d+\.\d+, Apache-2\.0[^*]*SmartBear[^*]*\*\/\n/);
  const packed = JSON.parse(/^const PACKED = (\{[^}]*\});$/m.exec(text)?.[1] ?? "");
  const unpacked = (name: string) => gunzipSync(Buffer.from(packed[name], "base64")).toString("utf8");
  expect(Object.keys(packed).sort()).toEqual([
    "favicon-32x32.png",
    "init.js",
    "messages.css",
    "messages.js",
    "oauth2-redirect.html",
    "oauth2-redirect.js",
    "scalar-init.js",
    "swagger-ui-bundle.js",
    "swagger-ui.css",
  ]);
  expect(unpacked("init.js")).toBe(readFileSync(new URL("../docs-ui/init.js", import.meta.url), "utf8"));
});
