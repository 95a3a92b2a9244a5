import { describe, expect, test } from "vitest";
import { clean, route, statuses } from "../testing/statuses.js";

const FIND = `function find(id: string): string { if (id === "0") throw new HttpError(404, "Not there"); return id; }`;
const LATER = `async function later(id: string): Promise<string> { if (id) throw new HttpError(404, "Not there"); return id; }`;
const STREAM = (body: string) =>
  `app.get("/:id", async function* (id: string): AsyncGenerator<string, void, boolean | undefined> { ${body} });`;

describe("is found", () => {
  const cases = statuses([
    ["in the handler", route(`throw new HttpError(404, "Gone away");`), ["404 Gone away"]],
    ["without a detail", route(`throw new HttpError(404);`), ["404"]],
    ["with another detail", route(`throw new HttpError(409, { code: 1 });`), ["409"]],
    [
      "with a constant for a detail",
      `const T = "Gone";` + route(`throw new HttpError(404, T);`),
      ["404 Gone"],
    ],
    ["in a function declaration", FIND + route(`return find(id);`), ["404 Not there"]],
    [
      "in an arrow constant",
      `const find = (id: string): string => { throw new HttpError(410) };` + route(`return find(id);`),
      ["410"],
    ],
    [
      "in a function called by a function",
      FIND + `const get = (id: string) => find(id);` + route(`return get(id);`),
      ["404 Not there"],
    ],
    [
      "in an overload's implementation",
      `function f(a: string): string; function f(a: number): string; function f(): string { throw new HttpError(410); }` +
        route(`return f(id);`),
      ["410"],
    ],
    ["in an awaited function", LATER + route(`return await later(id);`), ["404 Not there"]],
    [
      "in a method of a class",
      `class Items { find(id: string): string { throw new HttpError(410); } } const items = new Items();` +
        route(`return items.find(id);`),
      ["410"],
    ],
    [
      "in a static and in a private method",
      `class Items { static find(id: string) { return new Items().#one(id); } #one(id: string): string { throw new HttpError(410); } }` +
        route(`return Items.find(id);`),
      ["410"],
    ],
    [
      "in a method of an object",
      `const items = { find(id: string): string { throw new HttpError(410); }, get: (id: string): string => { throw new HttpError(411); } };` +
        route(`return items.find(id) + items.get(id);`),
      ["410", "411"],
    ],
    [
      "in an object of functions",
      FIND + `const items = { find };` + route(`return items.find(id);`),
      ["404 Not there"],
    ],
    [
      "in a constructor",
      `class Item { constructor(id: string) { if (!id) throw new HttpError(410); } }` +
        route(`return String(new Item(id));`),
      ["410"],
    ],
    [
      "in an inline callback",
      route(`return [id].map((one) => { throw new HttpError(410); })[0] ?? "";`),
      ["410"],
    ],
    ["in a callback handed over by name", FIND + route(`return [id].map(find).join();`), ["404 Not there"]],
    [
      "in a promise's callback",
      LATER + route(`return Promise.resolve("").then(() => later(id));`),
      ["404 Not there"],
    ],
    [
      "in a stream before its first item",
      `async function* rows(): AsyncGenerator<string> { throw new HttpError(410); } app.get("/", (): AsyncIterable<string> => rows());`,
      ["410"],
    ],
    [
      "in a handler that is a stream itself, before its first item",
      FIND + STREAM(`if (id === "") throw new HttpError(410); find(id); yield id; throw new HttpError(409);`),
      ["404 Not there", "410"],
    ],
    [
      "in a stream behind a loop that may yield nothing, or a branch",
      STREAM(
        `for (const one of id) yield one; if (id) yield id; yield* id; const a = id ? yield id : id; throw new HttpError(410);`,
      ),
      ["410"],
    ],
    [
      "in a generator that is walked through",
      `function* rows(): Generator<string> { throw new HttpError(410); }` +
        route(`for (const row of rows()) return row; return "";`),
      ["410"],
    ],
    ["in a function called on the spot", route(`return (() => { throw new HttpError(410); })();`), ["410"]],
    ["in a rejection", route(`return Promise.reject(new HttpError(410));`, ""), ["410"]],
    [
      "in functions that call each other",
      `function a(n: number): string { if (n) return b(n); throw new HttpError(410); } function b(n: number): string { if (n > 2) throw new HttpError(411); return a(n - 1); }` +
        route(`return b(3);`),
      ["410", "411"],
    ],
    [
      "in a helper that never returns",
      `function notFound(): never { throw new HttpError(404, "Nope"); }` +
        route(`if (id) notFound(); return id;`),
      ["404 Nope"],
    ],
    [
      "made by a factory",
      `const notFound = (what: string) => new HttpError(404, \`No \${what}\`);` +
        route(`throw notFound(id);`),
      ["404"],
    ],
    [
      "made by a factory with the caller's words",
      `const notFound = (text: string) => new HttpError(404, text);` + route(`throw notFound("Nope");`),
      ["404 Nope"],
    ],
    [
      "made by an asynchronous factory",
      `const make = async () => new HttpError(404);` + route(`throw await make();`),
      ["404"],
    ],
    [
      "in a helper with the caller's status",
      `function fail(status: number, text: string): never { throw new HttpError(status, text); }` +
        route(`if (id) fail(403, "No"); fail(410, "Gone");`),
      ["403 No", "410 Gone"],
    ],
    [
      "of a class with a literal in its type",
      `class NotFound extends HttpError<404, string> {}` + route(`throw new NotFound(404, "Nope");`),
      ["404 Nope"],
    ],
    [
      "of a class with a literal handed to its base",
      `class NotFound extends HttpError { constructor(what: string) { super(404, "No " + what); } }` +
        route(`throw new NotFound(id);`),
      ["404"],
    ],
    [
      "of a class two levels below",
      `class ApiError<S extends number> extends HttpError<S, { code: string }> {} class Gone extends ApiError<410> { constructor() { super(410, { code: "gone" }); } }` +
        route(`throw new Gone();`),
      ["410"],
    ],
    [
      "of a class with the caller's status",
      `class ApiError extends HttpError { constructor(status: number, readonly code: string) { super(status, { code }); } }` +
        route(`throw new ApiError(418, "tea");`),
      ["418"],
    ],
    ["of several statuses", route(`throw new HttpError(id ? 404 : 410);`), ["404", "410"]],
    [
      "of a declared status",
      `declare const error: HttpError<404 | 410>;` + route(`throw error;`),
      ["404", "410"],
    ],
    [
      "one of several classes",
      `declare const error: HttpError<404> | TypeError;` + route(`throw error;`),
      ["404"],
    ],
    [
      "of a generic helper",
      `function fail<T>(detail: T): never { throw new HttpError(400, detail); }` + route(`return fail(id);`),
      ["400"],
    ],
    ["in a handler declared elsewhere", LATER + `app.get("/:id", later);`, ["404 Not there"]],
    [
      "in a handler that is a method",
      `const items = { async find(id: string): Promise<string> { throw new HttpError(410); } }; app.get("/:id", items.find);`,
      ["410"],
    ],
    [
      "in a handler wrapped in a call",
      `const logged = <H>(handler: H): H => handler; app.get("/:id", logged((id: string): string => { throw new HttpError(410); }));`,
      ["410"],
    ],
    [
      "once for several places",
      FIND + route(`if (id) throw new HttpError(404, "Not there"); return find(id);`),
      ["404 Not there"],
    ],
    [
      "in each of several places",
      route(`if (id) throw new HttpError(404, "No item"); throw new HttpError(404, "No shop");`),
      ["404 No item or No shop"],
    ],
  ]);
  test.each(cases)("%s", (_, expected, found) => expect(found).toEqual(clean(expected)));
});

describe("although there is a catch", () => {
  const cases = statuses([
    [
      "that throws it again",
      FIND + route(`try { return find(id); } catch (error) { throw error; }`),
      ["404 Not there"],
    ],
    [
      "that throws it again at times",
      FIND +
        route(
          `try { return find(id); } catch (error) { if (error instanceof TypeError) return ""; throw error; }`,
        ),
      ["404 Not there"],
    ],
    [
      "that throws it again under another name",
      FIND + route(`try { return find(id); } catch (error) { const e = error as Error; throw e; }`),
      ["404 Not there"],
    ],
    [
      "that hands it to what throws it",
      FIND +
        `function again(error: unknown): never { throw error; }` +
        route(`try { return find(id); } catch (error) { return again(error); }`),
      ["404 Not there"],
    ],
    [
      "that rejects with it",
      FIND + route(`try { return find(id); } catch (error) { return Promise.reject(error); }`),
      ["404 Not there"],
    ],
    [
      "around a promise that is not awaited there",
      LATER + route(`try { return later(id); } catch { return ""; }`),
      ["404 Not there"],
    ],
    ["around the try's own catch", route(`try { return id; } catch { throw new HttpError(410); }`), ["410"]],
    [
      "around the try's own finally",
      route(`try { return id; } catch { return ""; } finally { if (id) throw new HttpError(410); }`),
      ["410"],
    ],
    [
      "of a try without one",
      FIND + route(`try { return find(id); } finally { id.trim(); }`),
      ["404 Not there"],
    ],
    [
      "in a callback that is called later",
      LATER +
        route(
          `try { return Promise.all([id].map(async (one) => later(one))).then(String); } catch { return ""; }`,
        ),
      ["404 Not there"],
    ],
    [
      "of a promise, that throws it again",
      LATER + route(`return later(id).catch((error) => { throw error; });`),
      ["404 Not there"],
    ],
    [
      "of a promise, which a function may throw before it has one",
      `function f(id: string): Promise<string> { if (!id) throw new HttpError(410); return Promise.resolve(id); }` +
        route(`return f(id).catch(() => "");`),
      ["410"],
    ],
  ]);
  test.each(cases)("%s", (_, expected, found) => expect(found).toEqual(clean(expected)));
});

describe("is not found", () => {
  const cases = statuses([
    ["where it is caught", route(`try { throw new HttpError(404); } catch { return id; }`), []],
    [
      "where what calls it catches",
      FIND + route(`try { return find(id); } catch (error) { console.error(error); return ""; }`),
      [],
    ],
    [
      "where it is awaited in a try",
      LATER + route(`try { return await later(id); } catch { return ""; }`),
      [],
    ],
    [
      "where a callback in a try throws it",
      FIND + route(`try { return [id].map((one) => find(one)).join(); } catch { return ""; }`),
      [],
    ],
    [
      "where all of several promises are awaited",
      LATER +
        route(
          `try { return String(await Promise.all([id].map(async (one) => later(one)))); } catch { return ""; }`,
        ),
      [],
    ],
    [
      "where it becomes another error",
      FIND + route(`try { return find(id); } catch (error) { throw new TypeError("no", { cause: error }); }`),
      [],
    ],
    ["where a promise's catch takes it", LATER + route(`return later(id).catch(() => "");`), []],
    [
      "where an outer try catches",
      FIND + route(`try { try { return find(id); } catch (error) { throw error; } } catch { return ""; }`),
      [],
    ],
    ["of another class", route(`throw new TypeError("no");`), []],
    [
      "of a class that merely has the name",
      `namespace Mine { export class HttpError extends Error { constructor(readonly status: 404) { super(); } } }` +
        route(`throw new Mine.HttpError(404);`),
      [],
    ],
    ["in a function that nobody calls", FIND + route(`const get = () => find(id); return id;`), []],
    [
      "in a function that is returned",
      `const make = () => () => { throw new HttpError(410); };` + route(`make(); return id;`),
      [],
    ],
    ["in what runs later", route(`setTimeout(() => { throw new HttpError(410); }, 1); return id;`), []],
    [
      "behind an interface",
      `interface Items { find(id: string): string } class Real implements Items { find(id: string): string { throw new HttpError(410); } } const items: Items = new Real();` +
        route(`return items.find(id);`),
      [],
    ],
    [
      "in a stream behind its first item, when the status has been sent",
      `async function* rows(): AsyncGenerator<string> { yield "first"; throw new HttpError(410); } app.get("/", (): AsyncIterable<string> => rows());`,
      [],
    ],
    [
      "in a handler that is a stream itself, behind its first item",
      FIND + STREAM(`const got = yield "first"; if (got) { await find(id); throw new HttpError(410); }`),
      [],
    ],
    ["of a status that cannot be answered", route(`throw new HttpError(101);`), []],
  ]);
  test.each(cases)("%s", (_, expected, found) => expect(found).toEqual(clean(expected)));
});
