import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleProgram } from "../../test/support/sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "../../test/support/temporary.js";
import { cli } from "../testing/fake.js";

const folder = temporaryFolder("call");
afterAll(() => removeFolder(folder));

const APP = `
import { App, HttpError, reply } from "countersign";
import type { ApiKey, Basic, Bearer, Body, Cookie, Default, Digest, EventStream, Form, Header, Http, Int, Max, MaxItems, MaxLength, Media, Min, MinLength, Query, Reply, Secret, Socket, Upload } from "countersign";

interface Address { city: string & MinLength<2>; zip?: string }
interface Item {
  name: string & MaxLength<10>;
  price?: number;
  tags?: (string & MaxLength<5>)[] & MaxItems<3>;
  address?: Address;
  kind?: "a" | "b";
  done?: boolean;
}
interface Shown { id: number; name: string; tags: string[] }
interface Login { user: string; password: Secret<string> }
interface Photo { title: string; file: Upload; more?: Upload[] }

export const closed: string[] = [];
async function* life(): AsyncGenerator<void> { yield; closed.push("closed"); }
const app = new App({ title: "T", version: "1", log: () => {}, lifespan: life });

/**
 * Reads an item.
 * @param id Which one.
 */
export function readItem(id: Int & Min<1>, limit: Int & Max<100> = 10, tags?: Query<string[]>, deep?: boolean, sort?: "asc" | "desc"): { id: number; limit: number; tags: string[]; deep?: boolean; sort?: string } {
  if (id === 404) throw new HttpError(404, "No such item");
  return { id, limit, tags: tags ?? [], ...(deep !== undefined && { deep }), ...(sort && { sort }) };
}
app.get("/items/:id", readItem);
app.post("/items", { operationId: "makeItem" }, (item: Item): Item => item);
app.put("/twice/:name", { operationId: "twice" }, (name: string, item: Item): Item => ({ ...item, name }));
app.get("/items", { operationId: "listItems" }, (): Shown[] => [{ id: 1, name: "Lamp", tags: ["a"] }, { id: 2, name: "Big\\u001b[2J box", tags: [] }]);
app.post("/batch", { operationId: "batch" }, (items: Body<Int[]>): Int[] => items);
app.post("/link", { operationId: "makeLink" }, (link: { url: string; output?: string }): string => link.url + (link.output ?? ""));
app.get("/me", { operationId: "me" }, (token: Bearer): string => token.credentials);
app.get("/login", { operationId: "basic" }, (who: Basic): string => who.username + "/" + who.password);
app.get("/key", { operationId: "key" }, (key: ApiKey<"query", "k">): string => key);
app.get("/digest", { operationId: "digest" }, (who: Digest, key: ApiKey<"query", "k">): string => who.credentials + key);
app.get("/token", { operationId: "token" }, (who: Http<"Token">): string => who.scheme + "/" + who.credentials);
app.get("/keys", { operationId: "keys" }, (one: ApiKey<"header", "x-one">, two: ApiKey<"cookie", "two">): string => one + two);
app.get("/open", { operationId: "open" }, (h: Header<string, "x-h">, authorization?: Header<string>): string => h + (authorization ?? ""));
app.post("/login", { operationId: "login" }, (login: Login): string => login.user);
app.post("/photos", { operationId: "addPhoto" }, async (photo: Form<Photo>): Promise<string[]> => [photo.title, photo.file.name, String((await photo.file.bytes()).length), String(photo.more?.length ?? 0)]);
app.get("/lines", { operationId: "lines" }, async function* (): AsyncGenerator<{ n: number }> { yield { n: 1 }; yield { n: 2 }; });
app.get("/events", { operationId: "events" }, async function* (): EventStream<number> { yield 1; });
app.get("/bytes", { operationId: "bytes" }, (): Media<Uint8Array, "application/octet-stream"> => new Uint8Array([104, 105]));
app.get("/gone", { operationId: "gone" }, (): Reply<303, undefined, { location: string }> => reply(303, undefined, { location: "/items" }));
app.get("/broken", { operationId: "broken" }, (): string => { throw new Error("secret reason"); });
app.delete("/items/:id", { operationId: "removeItem" }, (id: Int): void => void id);
app.get("/hidden", { hidden: true, operationId: "hiddenOne" }, (): string => "");
app.socket("/rooms", { operationId: "room" }, async (socket: Socket<string, string>): Promise<void> => { await socket.send("hi"); });
export default app;
`;

writeFiles(path.join(folder, "in"), { "src/app.ts": APP });
const sample = sampleProgram([path.join(folder, "in")])(path.join(folder, "in"));
const cwd = path.join(folder, "out");

beforeAll(() => {
  expect(sample.problems).toEqual([]);
  sample.emit(path.join(cwd, "dist"));
  writeFiles(cwd, {
    "dist/countersign.json": JSON.stringify({ entry: "src/app.js", source: "../src/app.ts" }),
    "dist/src/openapi.json": sample.document ?? "",
    "dist/src/asyncapi.json": sample.asyncapi ?? "",
    "item.json": JSON.stringify({ name: "Lamp", price: 3 }),
    "cat.png": "12345",
  });
});

const call = (words: string, more: Partial<Parameters<typeof cli>[1]> = {}) =>
  cli(["call", ...(words === "" ? [] : words.split(" "))], { cwd, ...more });

describe("what is said becomes the arguments", () => {
  test.each<[words: string, answer: unknown, input?: string]>([
    ["readItem --id 3", { id: 3, limit: 10, tags: [] }],
    [
      "readItem --id=3 --limit 5 --tags a --tags b --deep --sort asc",
      { id: 3, limit: 5, tags: ["a", "b"], deep: true, sort: "asc" },
    ],
    ["readItem --no-deep --id 3 --tags --x", { problem: "--tags needs a value" }],
    ["readItem --no-deep --id 3", { id: 3, limit: 10, tags: [], deep: false }],
    [
      "makeItem --name Lamp --address.city Rome --address.zip 00100 --done true --tags a",
      { name: "Lamp", address: { city: "Rome", zip: "00100" }, done: true, tags: ["a"] },
    ],
    ['makeItem --name 12 --address {"city":"Rome"}', { name: "12", address: { city: "Rome" } }],
    ["makeItem --body @item.json --price 4", { name: "Lamp", price: 4 }],
    ["makeItem --body -", { name: "Piped" }, '{"name":"Piped"}'],
    ["twice --name door --body @item.json", { name: "door", price: 3 }],
    ["batch --body 1 --body 2", [1, 2]],
    ["batch --body [1,2,3]", [1, 2, 3]],
    ["batch --body -", [7], "[7]"],
    ["makeLink --url http://x --output json", "http://xjson"],
    ["addPhoto --title Cat --file @cat.png --more @cat.png --more @item.json", ["Cat", "cat.png", "5", "2"]],
    ["open --x-h hi --header authorization:me", "hime"],
    ["--header authorization:me open --x-h hi", "hime"],
  ])("%s", async (words, answer, input = "") => {
    const { stdout, stderr, exitCode } = await call(words, { input });
    if (Object(answer).problem)
      expect([stderr, exitCode]).toEqual([expect.stringContaining(Object(answer).problem), 2]);
    else expect([stderr, JSON.parse(stdout), exitCode]).toEqual(["", answer, 0]);
  });
});

describe("nothing is sent of what cannot be meant, and the exit code is 2", () => {
  test.each([
    ["readItem", "error: --id is required"],
    ["readItem --id x", "error: --id must be an integer"],
    ["readItem --id 1.5", "error: --id must be an integer"],
    ["readItem --id 0", "error: --id must be at least 1"],
    ["readItem --id 3 --limit 101", "error: --limit must be at most 100"],
    ["readItem --id 3 --limt 1", "error: There is no argument --limt; there is --limit"],
    ["readItem --id 3 --sort up", '--sort must be one of "asc", "desc"'],
    ["readItem --id 3 --id 4", "--id is given more than once"],
    ["readItem --id 3 four", '"four" does not belong to a flag'],
    ["readItem --id 9007199254740993", "--id is an integer that JSON cannot hold exactly"],
    ["makeItem --name Lamp --address.city R", "--address.city must have at least 2 characters"],
    ["makeItem --name Lamp --address.zip 1", "--address.city is required"],
    ["makeItem --name Lamp --tags a --tags toolong", "--tags[1] must have at most 5 characters"],
    ["makeItem --name Lamp --tags a --tags b --tags c --tags d", "--tags must have at most 3 items"],
    ["makeItem --name Lamp --done maybe", "--done must be true or false"],
    ["makeItem --body @none.json", "--body cannot be read from none.json"],
    ["makeItem --body @cat.png", "--body must be an object"],
    ["addPhoto --title Cat --file cat.png", "--file must be a file: @path"],
    ["readItem --id 3 --bearer t", "--bearer: the operation does not use a token"],
    ["keys --api-key t", "--api-key: the operation takes"],
    ["--output yaml readItem --id 3", "--output must be one of json, table, raw"],
    ["--nope readItem", "unknown option --nope"],
    ["readItem --id 3 --header x", '--header must be "name: value"'],
  ])("%s", async (words, problem) => {
    const { stdout, stderr, exitCode } = await call(words);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(problem);
  });
});

describe("credentials", () => {
  test.each([
    ["me --bearer tok", {}, '"tok"'],
    ["me", { COUNTERSIGN_BEARER: "tok" }, '"tok"'],
    ["basic --user ada:x:y", {}, '"ada/x:y"'],
    ["basic", { COUNTERSIGN_USER: "ada:x" }, '"ada/x"'],
    ["key --api-key a&b", {}, '"a&b"'],
    ["key --api-key abc==", {}, '"abc=="'],
    ["key --api-key APIKeyQuery=abc==", {}, '"abc=="'],
    ["key", { COUNTERSIGN_API_KEY: "k" }, '"k"'],
    ["keys --api-key APIKeyHeader=1 --api-key APIKeyCookie=2", {}, '"12"'],
    // A credential that no operation requires is not sent.
    ["open --x-h hi", { COUNTERSIGN_BEARER: "tok" }, '"hi"'],
  ])("%s", async (words, env, answer) => {
    expect(await call(words, { env: { NO_COLOR: "1", ...env } })).toEqual({
      exitCode: 0,
      stdout: `${answer}\n`,
      stderr: "",
    });
  });

  test("a request without them is refused by the server", async () => {
    expect(await call("me")).toMatchObject({
      exitCode: 4,
      stdout: "",
      stderr: expect.stringContaining("401"),
    });
  });
});

describe("what is answered", () => {
  test("has an exit code by the class of its status, and goes wrong on standard error", async () => {
    expect(await call("readItem --id 404")).toEqual({
      exitCode: 4,
      stdout: "",
      stderr: '404\n{\n  "detail": "No such item"\n}\n',
    });
    expect(await call("gone")).toEqual({ exitCode: 3, stdout: "", stderr: "303: /items\n" });
    const broken = await call("broken");
    expect(broken).toMatchObject({ exitCode: 5, stdout: "" });
    expect(broken.stderr).not.toContain("secret");
    expect(await call("removeItem --id 1")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test("is a table where that is asked for, whatever it holds", async () => {
    const { stdout } = await call("listItems --output table");
    expect(stdout).toBe('ID  NAME         TAGS\n1   Lamp         ["a"]\n2   Big\ufffd[2J box  []\n');
    expect((await call("readItem --id 3 --output table")).stdout).toBe("id     3\nlimit  10\ntags   []\n");
  });

  test("comes as it is, as a stream, or as bytes", async () => {
    expect((await call("lines")).stdout).toBe('{"n":1}\n{"n":2}\n');
    expect((await call("events")).stdout).toContain("data: 1");
    expect((await call("bytes --output raw")).stdout).toBe("hi");
    expect((await call("bytes", { terminal: true })).stdout).toContain("Add --output raw");
    expect((await call("readItem --id 3 --output raw")).stdout).toBe('{"id":3,"limit":10,"tags":[]}');
  });
});

describe("--dry-run prints the request as curl, without secrets", () => {
  test.each([
    ["readItem --id 3 --tags a", "curl 'http://localhost/items/3?tags=a'\n"],
    [
      "--url https://api.example.com/v1/ removeItem --id 3",
      "curl -X DELETE 'https://api.example.com/v1/items/3'\n",
    ],
    [
      "makeItem --name it's",
      `curl -X POST 'http://localhost/items' \\\n  -H 'content-type: application/json' \\\n  --data-raw '{"name":"it'\\''s"}'\n`,
    ],
    [
      "me --bearer tok",
      `curl 'http://localhost/me' \\\n  -H 'authorization: Bearer '"$COUNTERSIGN_BEARER"\n`,
    ],
    ["basic --user ada:tok", `curl 'http://localhost/login' \\\n  -u "$COUNTERSIGN_USER"\n`],
    // A key is sent only for its own scheme.
    ["digest --api-key tok", `curl 'http://localhost/digest?k='"$COUNTERSIGN_API_KEY"\n`],
    [
      "token --api-key tok",
      `curl 'http://localhost/token' \\\n  -H 'authorization: Token '"$COUNTERSIGN_API_KEY"\n`,
    ],
    ["key --api-key tok", `curl 'http://localhost/key?k='"$COUNTERSIGN_API_KEY"\n`],
    [
      "login --user ada --password tok",
      `curl -X POST 'http://localhost/login' \\\n  -H 'content-type: application/json' \\\n  --data-raw '{"user":"ada","password":"'"$PASSWORD"'"}'\n`,
    ],
    [
      "open --x-h hi --header authorization:tok",
      `curl 'http://localhost/open' \\\n  -H 'x-h: hi' \\\n  -H 'authorization: '"$AUTHORIZATION"\n`,
    ],
    [
      "addPhoto --title Cat --file @cat.png",
      `curl -X POST 'http://localhost/photos' \\\n  --form-string 'title=Cat' \\\n  -F 'file=@cat.png'\n`,
    ],
  ])("%s", async (words, curl) => {
    const { stdout, exitCode } = await call(`${words} --dry-run`);
    expect([stdout, exitCode]).toEqual([curl, 0]);
    expect(stdout).not.toMatch(/\btok\b/);
  });
});

describe("help", () => {
  test("lists the operations of the document", async () => {
    const { stdout, exitCode } = await call("");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^readItem +GET \/items\/\{id\} +Reads an item\.$/m);
    expect(stdout).toContain("  --bearer <token> ");
    expect(stdout).not.toContain("hiddenOne");
    expect((await call("--help")).stdout).toBe(stdout);
  });

  test("lists the arguments of one, with types, defaults and descriptions", async () => {
    const { stdout } = await call("readItem --help");
    expect(stdout).toBe(`readItem: GET /items/{id}
Reads an item.

Usage: countersign call readItem --id …

Arguments:
  --id     integer         required, path     Which one.
  --limit  integer         default 10, query
  --tags   string[]        query
  --deep   boolean         query
  --sort   "asc" | "desc"  query

Answers: 200, 404, 422
`);
    expect((await call("me --help")).stdout).toContain("Credentials: --bearer (HTTPBearer)");
    expect((await call("makeItem --help")).stdout).toContain("--body @file.json");
  });

  test("says what there is instead", async () => {
    expect((await call("item")).stderr).toMatch(/There is no operation "item"; there is .*readItem/);
    expect((await call("room")).stderr).toContain('There is no operation "room" to request: it is a socket.');
    expect((await call("hiddenOne")).exitCode).toBe(1);
    expect((await call("readItem --id x")).stderr).toBe(
      "error: --id must be an integer\n(countersign call readItem --help lists the options)\n",
    );
    expect((await call("makeItem --body @none.json")).stderr).not.toContain("required");
    for (const name of ["constructor", "__proto__", "toString"])
      expect((await call(name)).stderr).toContain(`There is no operation "${name}"`);
  });
});

describe("completion", () => {
  const complete = async (...words: string[]) =>
    (await cli(["call", "--complete", ...words], { cwd })).stdout.split("\n").filter(Boolean);

  test.each<[readonly string[], readonly string[]]>([
    [["ca"], ["call"]],
    [
      ["call", "re"],
      ["readItem", "removeItem"],
    ],
    [["call", "readItem", "--l"], ["--limit"]],
    [
      ["call", "readItem", "--sort", ""],
      ["asc", "desc"],
    ],
    [["call", "readItem", "--sort", "a"], ["asc"]],
    [["call", "readItem", "--limit", "3", "--li"], []],
    [["call", "readItem", "--tags", "x", "--ta"], ["--tags"]],
    [["call", "readItem", "--output", "t"], ["table"]],
    [
      ["call", "--ou"],
      ["--out-dir", "--output"],
    ],
    [
      ["call", "none", "--he"],
      ["--header", "--help"],
    ],
    [["build", "--o"], []],
  ])("%j", async (words, found) => {
    expect(await complete(...words)).toEqual(found);
  });

  test("completes nothing, and says nothing, where nothing is built", async () => {
    expect(await cli(["call", "--complete", "call", "re"], { cwd: folder })).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "",
    });
  });

  test.each(["bash", "zsh", "fish"])("of %s is a script that asks for it", async (shell) => {
    const { stdout, exitCode } = await cli(["completion", shell], { cwd });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("countersign call --complete")]);
  });
});

describe("--url", () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers["x-h"] ?? ""}`);
    response.setHeader("content-type", "application/json");
    if (request.url === "/v1/openapi.json") response.end(sample.document);
    else response.end('{"id":3}');
  });
  let url = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  });
  afterAll(() => server.close());

  test("calls the server by the document of the build, or without a build by its own", async () => {
    for (const at of [cwd, folder]) {
      const { stdout, exitCode, stderr } = await cli(["call", "--url", url, "open", "--x-h", "hi"], {
        cwd: at,
      });
      expect([stderr, JSON.parse(stdout), exitCode]).toEqual(["", { id: 3 }, 0]);
    }
    expect(seen).toEqual(["GET /v1/open hi", "GET /v1/openapi.json ", "GET /v1/open hi"]);
  });

  test("stands behind the operation, too", async () => {
    expect(await cli(["call", "readItem", "--id", "3", "--url", url], { cwd: folder })).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
  });

  test("says why there is no answer", async () => {
    const { stderr, exitCode } = await cli(["call", "--url", "http://127.0.0.1:1", "readItem", "--id", "3"], {
      cwd,
    });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error CS4093: http:\/\/127\.0\.0\.1:1 does not respond: .+/);
  });
});

test("without a build there is nothing to call", async () => {
  expect(await cli(["call", "readItem"], { cwd: folder })).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("CS4007"),
  });
});
