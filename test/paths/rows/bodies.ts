import { bytesOf, chunked, post, request, sent } from "../wire.js";
import { answer, BAD, invalid, missing, ok, type Row, refused, row } from "./row.js";

const LIMIT = 2000;
const NONE = { by: [], ended: true, fetch: false } as const;
const WIRE = { fetch: false } as const;
const any = (body: unknown) => ok({ body });
const UNREADABLE = refused(400, "There was an error parsing the body");
const TOO_LARGE = refused(413, "Request body too large", { connection: "close" });
/** A connection that continues would read the rest of the body as a request: RFC 9112, 9.6. */
const ENDED = { ended: true } as const;
const lamp = '{"name":"Lamp","price":2.5,"colour":"red"}';
const LAMP = answer(201, { name: "Lamp", price: 2.5 }, { "content-type": "application/json" });
const created = { told: ["item Lamp"] };
const json = (text: string) => `"${"a".repeat(Number(text) - 2)}"`;
const OBJECT = {
  type: "model_attributes_type",
  loc: ["body"],
  msg: "Input should be a valid dictionary or object to extract fields from",
};
const unparsed = (text: string, type: string) => post("/items", text, `Content-Type: ${type}`);
const patch = (body: string, ...lines: readonly string[]) =>
  sent("PATCH /fields/patched", body, "Content-Type: application/merge-patch+json", ...lines);
const missingIn = (input: object, ...loc: readonly string[]) => ({ ...missing(...loc), input });
const form = (body: string, type = "application/x-www-form-urlencoded") =>
  post("/bodies/form", body, `Content-Type: ${type}`);
const part = (name: string, value: string, more = "") =>
  `--B\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const multipart = (target: string, body: string) =>
  post(target, `${body}--B--\r\n`, "Content-Type: multipart/form-data; boundary=B");

/** Bodies: RFC 9112, 6 and 7, RFC 8259, RFC 7578. */
export const BODIES: readonly Row[] = [
  row("JSON", post("/items", lamp), LAMP, created),
  row("JSON in a write of its own", [post("/items", "", `Content-Length: ${lamp.length}`), lamp], LAMP, {
    ...created,
    ...WIRE,
  }),
  row("JSON byte by byte", [post("/items", "", `Content-Length: ${lamp.length}`), ...lamp], LAMP, {
    ...created,
    ...WIRE,
  }),
  row("JSON in chunks", chunked("/items", [lamp.slice(0, 7), lamp.slice(7)]), LAMP, created),
  row("JSON in chunks of one byte", chunked("/items", [...lamp]), LAMP, created),
  row(
    "chunks with extensions and trailers",
    post(
      "/items",
      `${lamp.length.toString(16).toUpperCase()};a=b\r\n${lamp}\r\n0\r\nX-Trailer: a\r\n\r\n`,
      "Transfer-Encoding: chunked",
      "Trailer: X-Trailer",
    ),
    LAMP,
    { ...created, ...WIRE },
  ),
  row("no chunks at all", chunked("/items", []), invalid(missing("body"))),
  row(
    "an object that is not as declared",
    post("/items", '{"name":"L","tags":[1]}'),
    invalid(
      {
        type: "string_too_short",
        loc: ["body", "name"],
        msg: "String should have at least 2 characters",
        input: "L",
        ctx: { min_length: 2 },
      },
      { ...missing("body", "price"), input: { name: "L", tags: [1] } },
      { type: "string_type", loc: ["body", "tags", 0], msg: "Input should be a valid string", input: 1 },
    ),
  ),
  row("what is no object", post("/items", "[]"), invalid({ ...OBJECT, input: [] })),
  row("null is nothing, as in FastAPI", post("/items", "null"), invalid(missing("body"))),
  row("a null that may be", post("/bodies/any", "null"), any(null)),
  row("a number", post("/bodies/any", "1e2"), any(100)),
  row("white space around JSON", post("/bodies/any", " \r\n\t1 "), any(1)),
  row(
    "a key of the prototype",
    post("/bodies/any", '{"__proto__":{"a":1}}'),
    answer(200, '{"body":{"__proto__":{"a":1}}}'),
  ),
  row("keys of one name", post("/bodies/any", '{"a":1,"a":2}'), any({ a: 2 })),
  row("an optional body that is missing", request("POST /bodies/optional"), ok({ a: null })),
  row("an optional body", post("/bodies/optional", '{"a":1}'), ok({ a: 1 })),
  row("JSON that is broken off", post("/items", '{"name":'), answer(422, /"json_invalid"/)),
  row("nothing but a brace", post("/items", "{"), answer(422, /"json_invalid"/)),
  row("two values", post("/bodies/any", "1 2"), answer(422, /"json_invalid"/)),
  row("nothing but white space", post("/bodies/any", "  "), answer(422, /"json_invalid"/)),
  row(
    "lists in lists, 1,000 deep",
    post("/bodies/any", "[".repeat(1000) + "]".repeat(1000)),
    answer(422, /nest/i),
  ),

  row("UTF-8", post("/bodies/any", bytesOf('"Grüße 👋"')), any("Grüße 👋")),
  row(
    "UTF-8 divided in a character",
    [post("/bodies/any", '"\xc3', "Content-Length: 4"), '\xbc"'],
    any("ü"),
    WIRE,
  ),
  row("a byte order mark", post("/bodies/any", '\xef\xbb\xbf"a"'), any("a")),
  row("nothing but a byte order mark", post("/bodies/any", "\xef\xbb\xbf"), answer(422, /"json_invalid"/)),
  row(
    "two byte order marks",
    post("/bodies/any", "\xef\xbb\xbf\xef\xbb\xbf1"),
    answer(422, /"json_invalid"/),
  ),
  row("bytes that are no UTF-8", post("/bodies/any", '"\xff"'), UNREADABLE),
  row("a character broken off at the end", post("/bodies/any", '"\xc3'), UNREADABLE),
  row("half of a pair, as UTF-8", post("/bodies/any", '"\xed\xa0\x80"'), UNREADABLE),
  row("half of a pair, escaped", post("/bodies/any", '"\\ud800"'), answer(200, '{"body":"\\ud800"}')),
  row("an overlong encoding", post("/bodies/any", '"\xc0\xaf"'), UNREADABLE),
  row("UTF-16", post("/bodies/any", "\xff\xfe1\0"), UNREADABLE),

  row(
    "application/problem+json",
    post("/items", lamp, "Content-Type: application/problem+json; charset=utf-8"),
    LAMP,
    created,
  ),
  row("a type in capital letters", post("/items", lamp, "Content-Type: Application/JSON"), LAMP, created),
  row("text/plain is no JSON", unparsed(lamp, "text/plain"), invalid({ ...OBJECT, input: lamp })),
  row("text/json is no JSON", unparsed("{}", "text/json"), invalid({ ...OBJECT, input: "{}" })),
  row(
    "application/jsonp is no JSON",
    unparsed("{}", "application/jsonp"),
    invalid({ ...OBJECT, input: "{}" }),
  ),
  row("no type", sent("POST /items", "{}", "Content-Type:"), invalid({ ...OBJECT, input: "{}" })),
  row(
    "two types",
    post("/items", "{}", "Content-Type: application/json", "Content-Type: text/plain"),
    answer(422),
  ),

  row("as much as may be", post("/bodies/any", json(`${LIMIT}`)), answer(200)),
  row("one byte too many", post("/bodies/any", json(`${LIMIT + 1}`)), TOO_LARGE, ENDED),
  row("as much as may be, in chunks", chunked("/bodies/any", [json(`${LIMIT}`)]), answer(200)),
  row("one byte too many, in chunks", chunked("/bodies/any", [json(`${LIMIT}`), " "]), TOO_LARGE, ENDED),
  row("too long, and never sent", post("/bodies/any", "", "Content-Length: 1000000000"), TOO_LARGE, {
    ...ENDED,
    ...WIRE,
  }),
  row(
    "too long for an integer",
    post("/bodies/any", "", "Content-Length: 99999999999999999999999"),
    BAD,
    NONE,
  ),
  row("too long, where nobody reads it", post("/bodies/none", "a".repeat(LIMIT + 1)), answer(200, "none")),
  row(
    "too long, where there is no route",
    post("/nowhere", "a".repeat(LIMIT + 1)),
    refused(404, "Not Found"),
    { by: "hono" },
  ),
  row(
    "a length and chunks",
    post("/bodies/any", "1\r\n1\r\n0\r\n\r\n", "Content-Length: 1", "Transfer-Encoding: chunked"),
    BAD,
    NONE,
  ),
  row("two lengths", post("/bodies/any", "1", "Content-Length: 1", "Content-Length: 2"), BAD, NONE),
  row("a length that is no number", post("/bodies/any", "1", "Content-Length: one"), BAD, NONE),
  row("a length that is negative", post("/bodies/any", "1", "Content-Length: -1"), BAD, NONE),
  row("a coding that nobody knows", post("/bodies/any", "1", "Transfer-Encoding: foo"), BAD, NONE),
  row(
    "a chunk that is broken",
    post("/bodies/any", "x\r\n1\r\n0\r\n\r\n", "Transfer-Encoding: chunked"),
    BAD,
    NONE,
  ),

  row("a form", form("name=Ada&ages=1&ages=2"), ok({ name: "Ada", ages: [1, 2] })),
  row("a form of UTF-8", form("name=Gr%C3%BC%C3%9Fe+x&ages=1"), ok({ name: "Grüße x", ages: [1] })),
  row("a form without its fields", form("a=b"), invalid(missing("body", "name"), missing("body", "ages"))),
  row(
    "a form of another type",
    form("name=Ada", "text/plain"),
    invalid(missing("body", "name"), missing("body", "ages")),
  ),
  row(
    "no form",
    sent("POST /bodies/form", "", "Content-Type: application/x-www-form-urlencoded"),
    invalid(missing("body", "name"), missing("body", "ages")),
  ),
  row(
    "a form in parts",
    multipart("/bodies/form", part("name", "Ada") + part("ages", "1")),
    ok({ name: "Ada", ages: [1] }),
  ),
  row(
    "a form in parts without a boundary",
    form("name=Ada", "multipart/form-data"),
    refused(400, "Missing boundary in multipart."),
  ),
  row("a form that is too long", form(`name=${"a".repeat(LIMIT)}`), TOO_LARGE, ENDED),
  row(
    "a file",
    multipart("/bodies/upload", part("file", "text", '; filename="a.txt"\r\nContent-Type: text/plain')),
    ok({ name: "a.txt", type: "text/plain", text: "text" }),
    { by: "any" },
  ),
  row(
    "a file that is missing",
    multipart("/bodies/upload", part("other", "text")),
    invalid(missing("body", "file")),
    { by: "any" },
  ),
  row(
    "a file in a form that is broken off",
    post(
      "/bodies/upload",
      part("file", "text", '; filename="a.txt"'),
      "Content-Type: multipart/form-data; boundary=B",
    ),
    answer(400),
    { ended: true, by: "any" },
  ),

  row("a merge patch", patch('{"b":null,"c":{"d":3}}'), ok({ a: 1, c: { d: 3 } }), { told: ["patched"] }),
  row(
    "a merge patch in chunks",
    patch('8\r\n{"a":2}\n\r\n0\r\n\r\n', "Transfer-Encoding: chunked"),
    ok({ a: 2, b: 2 }),
    {
      told: ["patched"],
    },
  ),
  row("a merge patch that removes what must be there", patch('{"a":null}'), answer(422)),
  row(
    "a merge patch that makes an object without what it must have",
    patch('{"c":{}}'),
    invalid(missingIn({}, "body", "c", "d")),
    {
      told: ["patched"],
    },
  ),
  row(
    "another body than a merge patch",
    sent("PATCH /fields/patched", "{}"),
    refused(415, "The body should be application/merge-patch+json", {
      "accept-patch": "application/merge-patch+json",
    }),
  ),
  row("no merge patch", request("PATCH /fields/patched"), invalid(missing("body"))),
];
