import { describe, expect, test } from "vitest";
import { clean, route, statuses } from "../testing/statuses.js";

describe("is found beside an error of another kind", () => {
  const KNOWN = `class Known extends Error {} function work(id: string): string { if (id) throw new Known(); return id; }`;
  const caught = (thrown: string) => KNOWN + route(`try { return work(id); } catch (e) { ${thrown} }`);
  const cases = statuses([
    ["behind ?", caught(`throw e instanceof Known ? new HttpError(400, "Bad") : e;`), ["400 Bad"]],
    ["behind :", caught(`throw !(e instanceof Known) ? e : new HttpError(400, "Bad");`), ["400 Bad"]],
    [
      "behind nested ones",
      caught(
        `throw e instanceof Known ? new HttpError(400) : e instanceof TypeError ? (id ? new HttpError(410) : e) : e;`,
      ),
      ["400", "410"],
    ],
    ["behind ??", caught(`const known: unknown = null; throw known ?? new HttpError(400);`), ["400"]],
    ["before ??", caught(`throw (e instanceof Known ? new HttpError(400) : null) ?? e;`), ["400"]],
    ["behind ||", caught(`throw (id ? e : undefined) || new HttpError(400);`), ["400"]],
    ["behind &&", caught(`throw (e instanceof Known && new HttpError(400)) || e;`), ["400"]],
    ["behind a cast", caught(`throw (e instanceof Known ? new HttpError(400) : e) as Error;`), ["400"]],
    [
      "in a constant",
      caught(`const error = e instanceof Known ? new HttpError(400) : e; throw error;`),
      ["400"],
    ],
    [
      "in the variable that it was caught in",
      caught(`if (e instanceof Known) e = new HttpError(400); throw e;`),
      ["400"],
    ],
    [
      "in a variable that is assigned",
      caught(`let error: unknown = e; if (e instanceof Known) error = new HttpError(400); throw error;`),
      ["400"],
    ],
    [
      "in a variable of a base class",
      caught(
        `let error: Error = new Error(); if (e instanceof Known) error = new HttpError(400); throw error;`,
      ),
      ["400"],
    ],
    [
      "in what a helper returns",
      `function toHttp(e: unknown): unknown { if (e instanceof Known) return new HttpError(400, "Bad"); return e; }` +
        caught(`throw toHttp(e);`),
      ["400 Bad"],
    ],
    [
      "in what a helper declares as an Error",
      `const toHttp = (e: Error): Error => e instanceof Known ? new HttpError(400) : e;` +
        caught(`throw toHttp(e as Error);`),
      ["400"],
    ],
    [
      "in what a helper returns with the caller's status",
      `function wrap(e: unknown, status: number): unknown { return e instanceof Known ? new HttpError(status) : e; }` +
        caught(`throw wrap(e, 409);`),
      ["409"],
    ],
    [
      "in what an asynchronous helper returns",
      `async function toHttp(e: unknown): Promise<unknown> { return e instanceof Known ? new HttpError(400) : e; }` +
        caught(`throw await toHttp(e);`),
      ["400"],
    ],
    [
      "in a rejection",
      caught(`return Promise.reject(e instanceof Known ? new HttpError(400) : e);`),
      ["400"],
    ],
    [
      "in the rejection of a promise that is made",
      route(`return new Promise<string>((_, reject) => { reject(new HttpError(400)); });`),
      ["400"],
    ],
    [
      "in a promise's catch",
      KNOWN +
        `async function later(id: string) { return work(id); }` +
        route(`return later(id).catch((e) => { throw e instanceof Known ? new HttpError(400) : e; });`),
      ["400"],
    ],
    ["with more on it", route(`throw Object.assign(new HttpError(400), { code: 1 });`), ["400"]],
    [
      "in helpers that call each other",
      `function a(e: unknown): unknown { return e ? b(e) : new HttpError(400); } function b(e: unknown): unknown { return e ? a(e) : new HttpError(410); }` +
        caught(`throw a(e);`),
      ["400", "410"],
    ],
    ["not where there is none", caught(`throw e instanceof Known ? new TypeError("no") : e;`), []],
    [
      "not in another variable of the name",
      `let error: unknown; function other(): void { let error: unknown = new HttpError(410); error = 1; }` +
        caught(`const error: unknown = e; throw error;`),
      [],
    ],
  ]);
  test.each(cases)("%s", (_, expected, found) => expect(found).toEqual(clean(expected)));
});
