import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FrontendOptions } from "../frontend/frontend-options.js";
import { App } from "../index.js";
import {
  answerOf,
  application,
  bare,
  folderOf,
  NAVIGATION,
  NOT_FOUND,
  SPA,
  spa,
  top,
} from "./frontend.fixture.js";
import { RawClient } from "./raw-client.fixture.js";
import { serve } from "./serve.js";

describe("a file", () => {
  test.each([
    ["/assets/app-1a2b.js", "console.log(1)", "text/javascript; charset=utf-8"],
    ["/", SPA, "text/html; charset=utf-8"],
    ["/index.html", SPA, "text/html; charset=utf-8"],
    ["/about/", "about", "text/html; charset=utf-8"],
    ["/a%20b.txt", "space", "text/plain; charset=utf-8"],
    ["/100%25.txt?x=1", "percent", "text/plain; charset=utf-8"],
    ["/%C3%BC.txt", "umlaut", "text/plain; charset=utf-8"],
    ["/%61ssets/app-1a2b.js", "console.log(1)", "text/javascript; charset=utf-8"],
    ["/in.txt", "space", "text/plain; charset=utf-8"],
    ["/.well-known/security.txt", "Contact: x", "text/plain; charset=utf-8"],
  ])("%s is sent", async (url, text, type) => {
    const response = await application().app.request(url);
    expect([response.status, await response.text()]).toEqual([200, text]);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
    expect(response.headers.get("etag")).toMatch(/^"/);
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  test.each([
    "/none.txt",
    "/a%20b.txt/",
    "//a%20b.txt",
    "/assets//app-1a2b.js",
    "/assets",
    "/empty/",
    "/empty",
    "/.env",
    "/%2eenv",
    "/.well-known/.env",
    "/out.txt",
    "/up/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/assets%2fapp-1a2b.js",
    "/a%20b.txt%00",
    "/a%20b.txt%00.html",
    "/a%20b.txt.",
    "/a%20b.txt%20",
    "/%zz",
    "/%",
    "/%ff.txt",
    "/%252e%252e%252fsecret.txt",
    `/${"x".repeat(5000)}`,
    `/${"x/".repeat(2000)}`,
    path.join("/", top, "secret.txt"),
  ])("%s is none, and a JSON 404", async (url) => {
    const { app, log } = application();
    expect(await answerOf(app, url)).toEqual(NOT_FOUND);
    expect(log).not.toHaveBeenCalled();
  });

  test("of a raw path that no client library lets through is none either", async () => {
    const server = await serve(application().app, { port: 0 });
    for (const target of [
      "/../secret.txt",
      "/assets/../../secret.txt",
      "/..\\secret.txt",
      "/./../secret.txt",
    ]) {
      const client = await RawClient.to(server.url);
      client.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(await client.until(/\r\n\r\n/)).toMatch(/^HTTP\/1.1 4\d\d /);
      expect(client.received).not.toContain("SECRET");
      client.destroy();
    }
    await server.close();
  });

  test("that begins with a dot is sent where that is asked for, and nothing outside then either", async () => {
    const { app } = application(spa, { dotFiles: true });
    expect(await answerOf(app, "/.env")).toEqual([200, "SECRET"]);
    expect(await answerOf(app, "/..%2fsecret.txt")).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/out.txt")).toEqual(NOT_FOUND);
  });

  test("comes in ranges, and not again to who has it, over a socket", async () => {
    const server = await serve(application().app, { port: 0 });
    const url = `${server.url}/assets/app-1a2b.js`;
    const whole = await fetch(url);
    expect(await whole.text()).toBe("console.log(1)");
    const part = await fetch(url, { headers: { range: "bytes=0-6" } });
    expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([
      206,
      "console",
      "bytes 0-6/14",
    ]);
    const same = await fetch(url, { headers: { "if-none-match": whole.headers.get("etag") ?? "" } });
    expect([same.status, await same.text(), same.headers.get("cache-control")]).toEqual([
      304,
      "",
      "no-cache",
    ]);
    const head = await fetch(url, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "14", ""]);
    await server.close();
  });

  test("whose name has a hash in it is kept for a year, in the folders that are said to be of such", async () => {
    const control = async (url: string, immutable: FrontendOptions["immutable"]) =>
      (await application(spa, { immutable }).app.request(url, { headers: NAVIGATION })).headers.get(
        "cache-control",
      );
    const FOREVER = "public, max-age=31536000, immutable";
    expect(await control("/assets/app-1a2b.js", "assets")).toBe(FOREVER);
    expect(await control("/assets/app-1a2b.js", ["x", "/assets/"])).toBe(FOREVER);
    expect(await control("/assets/app-1a2b.js", "asset")).toBe("no-cache");
    expect(await control("/", "assets")).toBe("no-cache");
    expect(await control("/assets/missing", "assets")).toBe("no-cache");
    expect(await control("/assets/missing.js", "assets")).toBe(null);
  });

  test("that was compressed is sent to who accepts it, with a validator of its own", async () => {
    const zipped = gzipSync("console.log(2)");
    const folder = folderOf("zipped", {
      "a.js": "console.log(2)",
      "a.js.gz": zipped,
      "b.js": "b",
      "a.js.br": "brotli",
    });
    const sent = async (accepted: string | undefined, options: FrontendOptions = { precompressed: true }) => {
      const { app } = application(folder, options);
      const { headers } = await app.request("/a.js", {
        headers: accepted ? { "accept-encoding": accepted } : {},
      });
      return [headers.get("content-encoding"), headers.get("content-type"), headers.get("vary")];
    };
    const type = "text/javascript; charset=utf-8";
    expect(await sent("gzip, deflate, br")).toEqual(["br", type, "accept-encoding"]);
    expect(await sent("GZIP")).toEqual(["gzip", type, "accept-encoding"]);
    expect(await sent("br;q=0, gzip;q=0.5")).toEqual(["gzip", type, "accept-encoding"]);
    expect(await sent("identity")).toEqual([null, type, "accept-encoding"]);
    expect(await sent(undefined)).toEqual([null, type, "accept-encoding"]);
    expect(await sent("br", {})).toEqual([null, type, null]);
    const server = await serve(application(folder, { precompressed: true }).app, { port: 0 });
    const unzipped = await fetch(`${server.url}/a.js`, { headers: { "accept-encoding": "gzip" } });
    expect(await unzipped.text()).toBe("console.log(2)");
    const plain = await fetch(`${server.url}/b.js`, { headers: { "accept-encoding": "br" } });
    expect([await plain.text(), plain.headers.get("content-encoding")]).toEqual(["b", null]);
    expect(plain.headers.get("etag")).not.toBe(unzipped.headers.get("etag"));
    await server.close();
  });

  test("is answered with 405 to other methods; what is none is not", async () => {
    const { app } = application();
    const response = await app.request("/in.txt", { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET"]);
    expect(await answerOf(app, "/none", NAVIGATION, "POST")).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/none", NAVIGATION, "DELETE")).toEqual(NOT_FOUND);
  });
});

describe("a folder", () => {
  test.each([
    ["/about", "./about/"],
    ["/about?a=1", "./about/?a=1"],
    ["/%61bout", "./%61bout/"],
  ])("with a page: %s leads to %s", async (url, location) => {
    const response = await application().app.request(url);
    expect([response.status, response.headers.get("location")]).toEqual([307, location]);
  });

  test("is the root of a frontend below a path", async () => {
    const app = new App({ title: "T", version: "1" });
    app.frontend("/app/", spa);
    const response = await app.request("/app");
    expect([response.status, response.headers.get("location")]).toEqual([307, "./app/"]);
    expect(await answerOf(app, "/app/")).toEqual([200, SPA]);
    expect(await answerOf(app, "/app/in.txt")).toEqual([200, "space"]);
    expect(await answerOf(app, "/application", NAVIGATION)).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/", NAVIGATION)).toEqual(NOT_FOUND);
  });
});

describe("before the start", () => {
  beforeEach(() => void vi.stubEnv("NODE_ENV", "production"));
  afterEach(() => void vi.unstubAllEnvs());

  test.each<[string, string, FrontendOptions, string]>([
    ["/", path.join(top, "none"), {}, "There is no folder"],
    ["/", "none", {}, `which is ${path.resolve("none")}`],
    ["/", path.join(spa, "index.html"), {}, "There is no folder"],
    ["/", bare, { fallback: "index.html" }, 'There is no file "index.html"'],
    ["/:tenant", spa, {}, "has a parameter in its path"],
  ])("%s of %s, %j is refused", (where, folder, options, message) => {
    const app = new App({ title: "T", version: "1" });
    app.frontend(where, folder, options);
    expect(() => app.ready()).toThrow(message);
  });

  test("a path is written as any other, and in time", async () => {
    const app = new App({ title: "T", version: "1" });
    expect(() => app.frontend("app", spa)).toThrow('write "/app"');
    app.ready();
    expect(() => app.frontend("/", spa)).toThrow("was registered after the first request");
  });

  test("a folder may be missing in development, or where that is said; a request to it is then a 404", async () => {
    const missing = path.join(top, "none");
    expect((await application(missing, { mustExist: false }).app.request("/x")).status).toBe(404);
    vi.stubEnv("NODE_ENV", "development");
    const { app, log } = application(missing);
    app.ready();
    expect(log).toHaveBeenCalledWith(
      expect.stringContaining("it has not been built"),
      expect.stringContaining("There is no folder"),
    );
    expect(() => application(missing, { mustExist: true }).app.ready()).toThrow("There is no folder");
  });

  test("a platform without a file system says so", () => {
    vi.stubGlobal("process", { env: {} });
    try {
      expect(() => application().app.ready()).toThrow("This platform has no file system");
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
