import { describe, expect, test } from "vitest";
import { App } from "../index.js";
import { add } from "../operation.fixture.js";
import { httpsRedirect } from "./https-redirect.js";
import { type TrustedHostOptions, trustedHost } from "./trusted-host.js";

const app = (...middleware: ReturnType<typeof trustedHost>[]) => {
  const made = new App({ title: "T", version: "1" });
  for (const each of middleware) made.use(each);
  add(made, "get", "/x", () => "reached");
  return made;
};

describe("trustedHost", () => {
  const options: TrustedHostOptions = {
    hosts: ["Shop.example", "*.wild.example", "www.only.example", "[::1]"],
  };
  const ask = (host: string | undefined, url = `http://${host}/x?q=1`) =>
    app(trustedHost(options)).fetch(new Request(url, host === undefined ? {} : { headers: { host } }));

  test.each([
    ["shop.example"],
    ["SHOP.example"],
    ["shop.example:8000"],
    ["a.wild.example"],
    ["a.b.wild.example:1"],
    ["[::1]:8000"],
    ["[::1]"],
  ])("takes %s", async (host) => {
    expect((await ask(host)).status).toBe(200);
  });

  test.each([
    ["evil.example"],
    ["wild.example"],
    ["evilwild.example"],
    ["shop.example.evil.example"],
    ["shop.example."],
    ["[::2]"],
  ])("refuses %s", async (host) => {
    const answered = await ask(host);
    expect([answered.status, await answered.text()]).toEqual([400, "Invalid host header"]);
  });

  test.each([
    [""],
    ["shop.example@evil.example"],
    ["shop.example/evil"],
    ["shop.example:80:80"],
    ["shop.example:x"],
  ])("refuses the header %j", async (host) => {
    expect((await ask(host, "http://shop.example/x")).status).toBe(400);
  });

  test("a host in the request line counts too, and that of the URL where there is no header", async () => {
    expect((await ask("shop.example", "http://evil.example/x")).status).toBe(400);
    expect((await ask(undefined, "http://shop.example/x")).status).toBe(200);
    expect((await ask(undefined, "http://evil.example/x")).status).toBe(400);
  });

  test("sends a bare name on to its www form where only that is trusted", async () => {
    const answered = await ask("only.example:8000");
    expect([answered.status, answered.headers.get("location")]).toEqual([
      307,
      "http://www.only.example:8000/x?q=1",
    ]);
    const strict = app(trustedHost({ ...options, wwwRedirect: false }));
    expect((await strict.request("http://only.example/x")).status).toBe(400);
  });

  test.each([
    ["*"],
    ["*."],
    ["a.*.example"],
    ["https://shop.example"],
    ["shop.example:80"],
    ["*shop.example"],
    [""],
  ])("the pattern %j is refused", (host) => {
    expect(() => trustedHost({ hosts: [host] })).toThrow(`trustedHost got the host "${host}"`);
  });
});

describe("httpsRedirect", () => {
  const ask = (url: string, headers: Record<string, string> = {}, options = {}) =>
    app(httpsRedirect(options)).request(url, { headers });
  const proxied = { trustProxy: true };

  test("sends http to https with 307, port, path and query kept", async () => {
    const answered = await ask("http://shop.example:8000/x?q=a%20b");
    expect([answered.status, answered.headers.get("location")]).toEqual([
      307,
      "https://shop.example:8000/x?q=a%20b",
    ]);
    expect((await ask("http://shop.example/x")).headers.get("location")).toBe("https://shop.example/x");
    expect((await ask("https://shop.example/x")).status).toBe(200);
  });

  test("believes a proxy only when told to", async () => {
    const url = "http://shop.example/x";
    const https = { "x-forwarded-proto": "https" };
    expect((await ask(url, https)).status).toBe(307);
    expect((await ask(url, https, proxied)).status).toBe(200);
    expect((await ask(url, { "x-forwarded-proto": "HTTPS, http" }, proxied)).status).toBe(200);
    expect((await ask(url, { "x-forwarded-proto": "http, https" }, proxied)).status).toBe(307);
    expect((await ask(url, {}, proxied)).status).toBe(307);
  });
});
