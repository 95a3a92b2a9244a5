import { describe, expect, test } from "vitest";
import type { FormView } from "../contract/request-view.js";
import { App } from "../index.js";
import { add } from "../operation.fixture.js";

/** What a client can send as a form, well-formed, unusual and malformed; as a whole and one byte at a time. */
const app = new App({ title: "T", version: "1", log: () => {}, fieldLimit: 20, bodyLimit: 200_000 });
const entries = (form: FormView) => form.formNames().map((name) => [name, form.formAll(name)]);
add(app, "post", "/", (form: unknown) => form, {
  body: { kind: "form" },
  decode: (_, body) => [entries(body as FormView)],
});

const TYPE = "multipart/form-data; boundary=B";
const disposition = (parameters: string) => `Content-Disposition: form-data; ${parameters}`;
const part = (head: string, value = "1") => `--B\r\n${head}\r\n\r\n${value}\r\n`;
const field = (name: string, value?: string) => part(disposition(`name="${name}"`), value);
const END = "--B--\r\n";
const A = field("a");

const taken: [title: string, body: string, fields: unknown, type?: string][] = [
  ["one field", A + END, [["a", ["1"]]]],
  [
    "a repeated field",
    A + field("b", "2") + field("a", "3") + END,
    [
      ["a", ["1", "3"]],
      ["b", ["2"]],
    ],
  ],
  ["no field", END, []],
  ["no bytes", "", []],
  ["no line break at the end", `${A}--B--`, [["a", ["1"]]]],
  ["a preamble", `To whom it\r\nmay concern\r\n${A}${END}`, [["a", ["1"]]]],
  ["an epilogue", `${A}${END}so long\r\n--B`, [["a", ["1"]]]],
  ["blanks behind a delimiter", A.replace("--B", "--B \t") + END, [["a", ["1"]]]],
  ["an empty value", field("a", "") + END, [["a", []]]],
  ["line breaks alone", field("a", "\r\n\r\n") + END, [["a", ["\r\n\r\n"]]]],
  [
    "dashes and carriage returns",
    field("a", "\r\n-\r\n--\r\r\n--A") + END,
    [["a", ["\r\n-\r\n--\r\r\n--A"]]],
  ],
  ["a line that begins like the boundary", field("a", "x\r\n--Bx\r\n") + END, [["a", ["x\r\n--Bx\r\n"]]]],
  ["the boundary within a line", field("a", "x--B--\ny") + END, [["a", ["x--B--\ny"]]]],
  ["characters of several bytes", field("naïve", "ü€😀") + END, [["naïve", ["ü€😀"]]]],
  ["a byte order mark", field("a", "\ufeff1") + END, [["a", ["\ufeff1"]]]],
  ["what browsers escape", field("a%22%0D%0A", "%22") + END, [['a"\r\n', ["%22"]]]],
  ["quoted pairs", field('a\\"\\\\') + END, [['a"\\', ["1"]]]],
  ["a name without quotes", part(disposition("name=a")) + END, [["a", ["1"]]]],
  ["an empty name", field("") + END, [["", ["1"]]]],
  ["a name of a prototype", field("__proto__") + END, [["__proto__", ["1"]]]],
  ["a type of its own", part(`${disposition('name="a"')}\r\nContent-Type: text/plain`) + END, [["a", ["1"]]]],
  ["headers in any case", part('CONTENT-DISPOSITION:FORM-DATA;NAME="a"') + END, [["a", ["1"]]]],
  ["headers nobody knows", part(`X-A: 1\r\n${disposition("name=a")}\r\nX-B:`) + END, [["a", ["1"]]]],
  ["a quoted boundary", A + END, [["a", ["1"]]], 'multipart/form-data; charset=utf-8; boundary="B"'],
  ["a media type in capitals", A + END, [["a", ["1"]]], "Multipart/Form-Data;BOUNDARY=B"],
  [
    "a boundary of seventy characters",
    (A + END).replaceAll("--B", `--${"'()+_,-./:=?a".repeat(5)}12345`),
    [["a", ["1"]]],
    `multipart/form-data; boundary="${"'()+_,-./:=?a".repeat(5)}12345"`,
  ],
  [
    "a file",
    part(disposition('name="f"; filename="a.txt"')) + A + END,
    [
      ["f", [{ filename: "a.txt" }]],
      ["a", ["1"]],
    ],
  ],
  [
    "a way to another folder",
    part(disposition('name="f"; filename="../../etc/passwd"')) + END,
    [["f", [{ filename: "../../etc/passwd" }]]],
  ],
  [
    "filename* beside filename",
    part(disposition(`name=f; filename="x"; filename*=UTF-8''%e2%82`)) + END,
    [["f", [{ filename: "x" }]]],
  ],
  ["no file chosen", part(disposition('name="f"; filename=""'), "") + END, [["f", []]]],
  ["another media type", A + END, [], "multipart/mixed; boundary=B"],
  ["no media type", A + END, [], ""],
];

const BROKEN = [400, { detail: "There was an error parsing the body" }];
const NO_BOUNDARY = [400, { detail: "Missing boundary in multipart." }];
const OVERSIZED = [413, { detail: "The headers of a part of the form are too large" }];
const tooMany = (what: string) => [413, { detail: `Too many ${what}. Maximum number of ${what} is 20.` }];

const refused: [title: string, body: string, answer: unknown[], type?: string][] = [
  ["no delimiter", "a=1", BROKEN],
  ["another boundary", A + END, BROKEN, "multipart/form-data; boundary=C"],
  ["a boundary in other case", A + END, BROKEN, "multipart/form-data; boundary=b"],
  ["no boundary", A + END, NO_BOUNDARY, "multipart/form-data"],
  ["an empty boundary", A + END, NO_BOUNDARY, 'multipart/form-data; boundary=""'],
  ["a boundary that is not closed", A + END, BROKEN, 'multipart/form-data; boundary="B'],
  ["line feeds alone", (A + END).replaceAll("\r\n", "\n"), BROKEN],
  ["no end", A, BROKEN],
  ["no blank line", `--B\r\n${disposition("name=a")}\r\n${END}`, BROKEN],
  ["no headers", "--B\r\n\r\n1\r\n--B--", BROKEN],
  ["no disposition", part("Content-Type: text/plain") + END, BROKEN],
  ["another disposition", part("Content-Disposition: attachment; name=a") + END, BROKEN],
  ["no name", part("Content-Disposition: form-data") + END, BROKEN],
  ["a header without a colon", part(`${disposition("name=a")}\r\nX`) + END, BROKEN],
  ["a quote that is not closed", part(disposition('name="a')) + END, BROKEN],
  [
    "an encoding that nobody knows",
    part(`${disposition("name=a")}\r\nContent-Type: text/plain; charset=x`) + END,
    BROKEN,
  ],
  ["headers of 100 kB", part(`${disposition("name=a")}\r\nX: ${"x".repeat(100_000)}`) + END, OVERSIZED],
  ["3,000 headers", part(disposition("name=a") + "\r\nX: 1".repeat(3000)) + END, OVERSIZED],
  ["too many fields", A.repeat(21) + END, tooMany("fields")],
  ["too many files", part(disposition("name=f; filename=x")).repeat(21) + END, tooMany("files")],
  ["too many bytes", field("a", "x".repeat(200_000)) + END, [413, { detail: "Request body too large" }]],
];

const encoder = new TextEncoder();

/** Larger ones in pieces of a kilobyte: a byte each would take seconds, and shows nothing more. */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const size = bytes.length > 10_000 ? 1021 : 1;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + size));
      else controller.close();
      at += size;
    },
  });
}

async function send(body: string | Uint8Array | ReadableStream<Uint8Array>, type: string) {
  const init = { method: "POST", headers: { "content-type": type }, body, duplex: "half" };
  const response = await app.fetch(new Request("http://localhost/", init as RequestInit));
  return [response.status, await response.json()];
}

async function bothWays(body: string | Uint8Array, type = TYPE) {
  const bytes = typeof body === "string" ? encoder.encode(body) : body;
  const whole = await send(bytes, type);
  expect(await send(inPieces(bytes), type)).toEqual(whole);
  return whole;
}

describe("a form with", () => {
  test.each(taken)("%s is read", async (_, body, fields, type) => {
    expect(await bothWays(body, type)).toEqual([200, fields]);
  });

  test.each(refused)("%s is refused", async (_, body, answer, type) => {
    expect(await bothWays(body, type)).toEqual(answer);
  });

  test("a name that is no UTF-8 is refused", async () => {
    const bytes = encoder.encode(field("a?") + END).map((byte) => (byte === 63 ? 0xff : byte));
    expect(await bothWays(bytes)).toEqual(BROKEN);
  });

  test("two fields is refused wherever it is cut off before its last delimiter", async () => {
    const text = field("a", "x\r\ny") + field("b");
    for (let end = 1; end <= text.length; end++) expect(await send(text.slice(0, end), TYPE)).toEqual(BROKEN);
  });
});
