import { bytesOf, get, sent } from "../wire.js";
import { answer, BAD, invalid, missing, notInt, ok, type Row, refused, row } from "./row.js";

const NONE = { by: [], ended: true, fetch: false } as const;
const one = (...lines: readonly string[]) => get("/fields/one", ...lines);
const list = (...lines: readonly string[]) => get("/fields/list", ...lines);
const cookie = (...lines: readonly string[]) => get("/fields/cookie", ...lines);
const tagged = (tags: string) => get("/fields/tagged", `If-None-Match: ${tags}`);
const change = (body: string, ...lines: readonly string[]) => sent("PUT /fields/tagged", body, ...lines);
const NO_COOKIE = { a: null, b: null };

/** Header fields and cookies: RFC 9110, 5, RFC 9112, 5, and RFC 6265, 5.4. */
export const FIELDS: readonly Row[] = [
  row("one", one("X-One: a"), ok({ one: "a" })),
  row("none", one(), ok({ one: null })),
  row("in other letters", one("x-oNE: a"), ok({ one: "a" })),
  row("without a value", one("X-One:"), ok({ one: "" })),
  row("white space around a value", one("X-One: \t a b \t"), ok({ one: "a b" })),
  row("a value that is no ASCII is read as Latin-1", one("X-One: \xfc"), ok({ one: "ü" })),
  row("UTF-8 in a value is read as Latin-1", one(`X-One: ${bytesOf("ü")}`), ok({ one: "Ã¼" })),
  row("two lines are one list", one("X-One: a", "X-One: b"), ok({ one: "a, b" })),
  row("a list", list("X-List: a, b"), ok({ list: ["a", "b"] })),
  row("a list in several lines", list("X-List: a", "X-List: b,c"), ok({ list: ["a", "b", "c"] })),
  row("no list", list(), ok({ list: null })),
  row("a number", get("/fields/number", "X-Number: 7"), ok({ number: 7 })),
  row("no number", get("/fields/number", "X-Number: x"), invalid(notInt("x", "header", "x-number"))),
  row("a number that is missing", get("/fields/number"), invalid(missing("header", "x-number"))),
  row(
    "a number twice",
    get("/fields/number", "X-Number: 7", "X-Number: 8"),
    invalid(notInt("7, 8", "header", "x-number")),
  ),
  row(
    "two of which Node keeps the first",
    get("/fields/authorization", "Authorization: a", "Authorization: b"),
    ok("a, b"),
  ),
  row("two User-Agents", get("/fields/agent", "User-Agent: a", "User-Agent: b"), ok("a, b")),
  row("a name of all objects that nobody sent", get("/fields/constructor"), ok(null)),
  row("a name of all objects", get("/fields/constructor", "constructor: a"), ok("a")),
  row("the name of the prototype, not sent", get("/fields/proto"), ok(null)),
  row("the name of the prototype", get("/fields/proto", "__proto__: a"), ok("a")),
  row("a name that another ends with", one("X-X-One: a"), ok({ one: null })),

  row("cookies", cookie("Cookie: a=1; b=2"), ok({ a: "1", b: "2" })),
  row("cookies in two lines", cookie("Cookie: a=1", "Cookie: b=2"), ok({ a: "1", b: "2" })),
  row("no cookies", cookie(), ok(NO_COOKIE)),
  row("a cookie without a value", cookie("Cookie: a="), ok({ a: "", b: null })),
  row("a quoted cookie", cookie('Cookie: a="1"'), ok({ a: "1", b: null })),
  row("an encoded cookie", cookie("Cookie: a=%C3%BC"), ok({ a: "ü", b: null })),
  row("a cookie whose percent sign encodes nothing", cookie("Cookie: a=100%"), ok({ a: "100%", b: null })),
  row("the first of two cookies of one name", cookie("Cookie: a=1; a=2"), ok({ a: "1", b: null })),
  row("what is no cookie", cookie("Cookie: ;;=;a"), ok(NO_COOKIE)),
  row(
    "a cookie of the name of all objects that nobody sent",
    get("/fields/odd-cookie", "Cookie: a=1"),
    ok(null),
  ),
  row("a cookie of the name of all objects", get("/fields/odd-cookie", "Cookie: constructor=1"), ok("1")),

  row(
    "a head of 16 KiB and more",
    one(`X-One: ${"a".repeat(17_000)}`),
    answer(431, "", { connection: "close" }),
    NONE,
  ),
  row("a head of 15 KiB", one(`X-One: ${"a".repeat(15_000)}`), ok({ one: "a".repeat(15_000) })),
  row(
    "hundreds of fields",
    one(...Array.from({ length: 500 }, (_, i) => `X-${i}: ${i}`), "X-One: a"),
    ok({ one: "a" }),
  ),
  row("a line that is no field", one("X-One"), BAD, NONE),
  row("a space before the colon", one("X-One : a"), BAD, NONE),
  row("a name that is no token", one("X One: a"), BAD, NONE),
  row("a null byte", one("X-One: a\0b"), BAD, NONE),
  row("a folded line", one("X-One: a", " b"), BAD, NONE),

  row("a tag that the client has not", tagged('"6"'), ok("tagged", { etag: '"7"' })),
  row(
    "a tag that the client has",
    tagged('"6", W/"7"'),
    answer(304, "", {
      etag: '"7"',
      "cache-control": "no-cache",
      "content-type": null,
      "content-length": null,
    }),
  ),
  row("any tag", tagged("*"), answer(304, "", { etag: '"7"' })),
  row("what is no tag", tagged("7"), ok("tagged")),
  row("a tag that the client has, and the next request", tagged('"7"') + one("X-One: a"), [
    answer(304, ""),
    ok({ one: "a" }),
  ]),
  row(
    "a tag that the client has, of a stream",
    get("/fields/tagged-stream", 'If-None-Match: "7"'),
    answer(304, "", { etag: '"7"', "content-type": null }),
  ),
  row("a version that is still there", change("1", 'If-Match: "6"', 'If-Match: "7"'), ok(1), {
    told: ["changed 1"],
  }),
  row("a version that is gone", change("1", 'If-Match: "6"'), refused(412, "Precondition Failed")),
  row("no version", change("1"), answer(428)),
  row("no version and a body that is not as declared", change("x", 'If-Match: "7"'), answer(422)),
];
