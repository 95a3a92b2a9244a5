import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../runtime/app.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "./support/temporary.js";

const folder = temporaryFolder("reply-headers");

const source = (options: string) => `
import { App, HttpError, type Int, type MinLength, type Outgoing, type Reply, reply } from "countersign";
export const log: string[] = [];
const app = new App({ title: "T", version: "1", log: (_, error) => log.push(String((error as Error).message)), ${options} });
interface Declared {
  "x-text": string & MinLength<2>;
  "X-Number"?: number;
  "x-int"?: Int;
  "x-yes"?: boolean;
  "x-big"?: bigint;
  "x-since"?: Date;
  "x-url"?: URL;
  "x-list"?: Int[];
  "x-dates"?: Date[];
  "x-set"?: Set<string>;
  "last-modified"?: Date;
  "Retry-After"?: Int | Date;
  expires?: string;
}
const given: { headers: object } = { headers: {} };
export const give = (headers: object) => { given.headers = headers; };
const any = <T>(): T => given.headers as T;
app.get("/declared", (): Reply<200, string, Declared> => reply(200, "v", any<Declared>()));
app.get("/loose", (): Reply<200, string> => reply(200, "v", any<Record<never, never>>()));
app.get("/headers", (): Reply<201, string, Headers> => reply(201, "v", new Headers([["x-a", "1"], ["set-cookie", "a=1"], ["set-cookie", "b=2"]])));
app.get("/headers-loose", (): Reply<201, string> => reply(201, "v", new Headers({ "x-a": "1" })));
app.get("/empty", (): Reply<204, void, { "x-date": Date }> => reply(204, undefined, { "x-date": new Date(0) }));
async function* lines() { yield 1; }
app.get("/lines", (): Reply<200, AsyncIterable<number>, { "x-date": Date }> => reply(200, lines(), { "x-date": new Date(0) }));
app.get("/either", (which: "a" | "b"): Reply<200, string, { "x-a": Date; "x-both": Int }> | Reply<200, string, { "x-both": Int }> =>
  which === "a" ? reply(200, "a", { "x-a": new Date(0), "x-both": 1 }) : reply(200, "b", { "x-both": 2 }));
app.get("/error", (): string => { throw new HttpError(400, "no", { headers: any<Record<string, string>>() }); });
app.get("/cookie", (name: string, age: number, out: Outgoing): string => { out.setCookie(name, "1", { maxAge: age }); return "v"; });
class Known extends Error {}
app.get("/handled", (): string => { throw new Known(); });
app.onError(Known, () => reply(409, "x", any<object>()));
export default app;
`;

const homes = { validating: "", projecting: "validateResponses: false" };
for (const [name, options] of Object.entries(homes))
  writeFiles(path.join(folder, name), { "src/app.ts": source(options) });
const compiled = sampleProgram(Object.keys(homes).map((name) => path.join(folder, name)));
interface Module {
  readonly default: App;
  readonly log: string[];
  give(headers: object): void;
}
const modules: Record<string, Module> = {};

beforeAll(async () => {
  for (const name of Object.keys(homes)) {
    const sample = compiled(path.join(folder, name));
    expect(sample.diagnostics).toEqual([]);
    modules[name] = await import(/* @vite-ignore */ sample.emit(path.join(folder, name, "out")));
  }
});
afterEach(() => {
  for (const { log } of Object.values(modules)) log.length = 0;
});
afterAll(() => removeFolder(folder));

async function get(url: string, headers: object = {}, mode: keyof typeof homes = "validating") {
  const { default: app, give, log } = modules[mode] as Module;
  give(headers);
  const response = await app.request(url);
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, log: log.join("\n") };
}

const epoch = new Date(0);

describe("a declared header", () => {
  test.each([
    ["x-text", "ab", "ab"],
    ["X-Number", 1.5, "1.5"],
    ["x-int", 3, "3"],
    ["x-yes", false, "false"],
    ["x-big", 2n ** 70n, "1180591620717411303424"],
    ["x-since", epoch, "1970-01-01T00:00:00.000Z"],
    ["x-url", new URL("https://a.example/b"), "https://a.example/b"],
    ["x-list", [1, 2], "1, 2"],
    ["x-dates", [epoch, epoch], "1970-01-01T00:00:00.000Z, 1970-01-01T00:00:00.000Z"],
    ["x-set", new Set(["a", "b"]), "a, b"],
    ["last-modified", epoch, "Thu, 01 Jan 1970 00:00:00 GMT"],
    ["Retry-After", epoch, "Thu, 01 Jan 1970 00:00:00 GMT"],
    ["Retry-After", 120, "120"],
    ["expires", "0", "0"],
    ["x-int", undefined, null],
  ])("%s of %s is sent as its schema says", async (name, value, text) => {
    for (const mode of ["validating", "projecting"] as const) {
      const answered = await get("/declared", { "x-text": "ab", [name]: value }, mode);
      expect([answered.status, answered.headers.get(name), answered.log]).toEqual([200, text, ""]);
    }
  });

  test.each([
    ["missing", {}, "Field required"],
    ["null", { "x-text": null }, "valid string"],
    ["NaN", { "X-Number": Number.NaN }, "finite number"],
    ["an invalid date", { "x-since": new Date(Number.NaN) }, "x-since"],
    ["of another type", { "x-yes": "yes" }, "valid boolean"],
    ["an object", { "x-text": {} }, "valid string"],
  ])("that is %s is a 500 that the log explains", async (_, headers, words) => {
    for (const mode of ["validating", "projecting"] as const) {
      const answered = await get(
        "/declared",
        { ...("x-text" in headers || words === "Field required" ? {} : { "x-text": "ab" }), ...headers },
        mode,
      );
      expect([answered.status, answered.text]).toEqual([500, '{"detail":"Internal Server Error"}']);
      expect(answered.log).toContain(words);
      expect(answered.log).toContain('["response","header",');
    }
  });

  test("that breaks a constraint is a 500 where results are validated", async () => {
    for (const headers of [{ "x-text": "a" }, { "x-text": "ab", "x-int": 1.5 }])
      expect((await get("/declared", headers)).status).toBe(500);
    expect((await get("/declared", { "x-text": "a" }, "projecting")).headers.get("x-text")).toBe("a");
  });

  test("comes with any kind of result", async () => {
    for (const [url, name] of [
      ["/empty", "x-date"],
      ["/lines", "x-date"],
    ] as const)
      expect((await get(url)).headers.get(name)).toBe("1970-01-01T00:00:00.000Z");
  });

  test("of one of two replies may be absent in the other", async () => {
    expect((await get("/either?which=a")).headers.get("x-a")).toBe("1970-01-01T00:00:00.000Z");
    const other = await get("/either?which=b");
    expect([other.status, other.headers.get("x-a"), other.headers.get("x-both")]).toEqual([200, null, "2"]);
    const { headers } = document().paths["/either"].get.responses["200"];
    expect([headers["x-a"].required, headers["x-both"].required]).toEqual([undefined, true]);
  });

  test("is documented as it is sent", () => {
    const { headers } = document().paths["/declared"].get.responses["200"];
    expect(headers["x-since"].schema).toEqual({ type: "string", format: "date-time" });
    expect(headers["last-modified"].schema).toEqual({ type: "string", format: "http-date" });
    expect(JSON.stringify(headers["Retry-After"].schema)).toContain('"http-date"');
    expect(headers["expires"].schema).toEqual({ type: "string" });
    expect(headers["x-text"]).toEqual({ required: true, schema: { type: "string", minLength: 2 } });
  });
});

// biome-ignore lint/suspicious/noExplicitAny: the document is walked by path, and a wrong path fails the test.
const document = (): any => JSON.parse(compiled(path.join(folder, "validating")).document ?? "{}");

describe("a header that is not declared", () => {
  test("is sent as text, beside those that are", async () => {
    const more = {
      Link: ["</a>", "</b>"],
      "x-n": 1,
      "x-b": true,
      "x-d": epoch,
      Expires: epoch,
      "x-u": undefined,
    };
    for (const answered of [await get("/loose", more), await get("/declared", { "x-text": "ab", ...more })]) {
      const sent = Object.fromEntries(answered.headers);
      expect(sent).toMatchObject({
        link: "</a>, </b>",
        "x-n": "1",
        "x-b": "true",
        "x-d": "1970-01-01T00:00:00.000Z",
        expires: "Thu, 01 Jan 1970 00:00:00 GMT",
      });
      expect(answered.headers.has("x-u")).toBe(false);
    }
  });

  test("may come in Headers", async () => {
    const answered = await get("/headers");
    expect([answered.status, answered.headers.get("x-a"), answered.headers.getSetCookie()]).toEqual([
      201,
      "1",
      ["a=1", "b=2"],
    ]);
    expect((await get("/headers-loose")).headers.get("x-a")).toBe("1");
  });

  test.each([
    ["null", null, "it is null"],
    ["NaN", Number.NaN, "it is NaN"],
    ["an object", {}, "it is an object"],
    ["an invalid date", new Date(Number.NaN), "an invalid date"],
    ["a line break", "a\r\nset-cookie: b=1", "one line of Latin-1"],
    ["a line feed in a list", ["a", "b\nc"], "one line of Latin-1"],
    ["a NUL", "a\0", "one line of Latin-1"],
    ["an emoji", "😀", "one line of Latin-1"],
  ])("that is or has %s is a 500 that the log explains, never a second header", async (_, value, words) => {
    for (const url of ["/loose", "/handled", ...(typeof value === "string" ? ["/error"] : [])]) {
      const answered = await get(url, { "x-a": value });
      expect([url, answered.status, answered.headers.has("set-cookie")]).toEqual([url, 500, false]);
      expect(answered.log).toContain('"x-a"');
      expect(answered.log).toContain(words);
    }
  });

  test("needs a name", async () => {
    for (const name of ["a b", "", "a:", "ü", "a\r\nb"]) {
      const answered = await get("/loose", { [name]: "1" });
      expect([answered.status, answered.log]).toEqual([
        500,
        expect.stringContaining("is not a valid header name"),
      ]);
    }
  });

  test("of an error has any case, and Latin-1", async () => {
    const answered = await get("/error", { "X-A": "naïve" });
    expect([answered.status, answered.headers.get("x-a")]).toEqual([400, "naïve"]);
  });
});

describe("a cookie", () => {
  const cookie = async (name: string, age: number | string) =>
    (await get(`/cookie?name=${name}&age=${age}`)).headers.get("set-cookie");

  test("lives for 400 days at most", async () => {
    expect(await cookie("a", 40_000_000)).toBe("a=1; Max-Age=34560000; Path=/; SameSite=lax");
    expect(await cookie("a", 34_560_000)).toContain("Max-Age=34560000;");
    expect(await cookie("a", "1e300")).toContain("Max-Age=34560000;");
    expect(await cookie("a", -5)).toContain("Max-Age=0;");
  });

  test("with a prefix has what the prefix says", async () => {
    expect(await cookie("__Host-a", 1)).toBe("__Host-a=1; Max-Age=1; Path=/; Secure; SameSite=lax");
    expect(await cookie("__Secure-a", 1)).toContain("; Secure;");
  });

  test("without a name is a 500 that the log explains", async () => {
    const answered = await get("/cookie?name=a%20b&age=1");
    expect([answered.status, answered.log]).toEqual([
      500,
      'The cookie "a b" cannot be set: Invalid cookie name.',
    ]);
  });
});
