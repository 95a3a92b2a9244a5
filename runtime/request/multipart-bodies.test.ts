import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormView } from "../contract/request-view.js";
import { App } from "../index.js";
import { add } from "../operation.fixture.js";

/**
 * What a client can send as a form, well-formed, unusual and malformed. Each body is sent whole, byte by byte, and cut anywhere,
 * to routes that read only fields and to routes that read files as they arrive.
 */
const app = new App({
  title: "T",
  version: "1",
  log: () => {},
  fieldLimit: 20,
  fileLimit: 20,
  fieldSizeLimit: 150_000,
  bodyLimit: 200_000,
});
const entries = (form: FormView) => form.formNames().map((name) => [name, form.formAll(name)]);
for (const [path, body] of Object.entries({
  "/fields": { kind: "form" },
  "/files": { kind: "form", uploads: { f: { many: true } } },
} as const))
  add(app, "post", path, (form: unknown) => form, {
    body,
    decode: (_, form) => [entries(form as FormView)],
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
  [
    "a field that is too large",
    field("a", "x".repeat(150_001)) + END,
    [413, { detail: "A field of the form is too large. Maximum size is 150000 bytes." }],
  ],
  ["a NUL in a name", part(disposition('name="f"; filename="a\0.txt"')) + END, BROKEN],
  [
    "a boundary that is too long",
    A + END,
    [400, { detail: "The boundary in multipart is longer than 70 characters." }],
    `multipart/form-data; boundary=${"B".repeat(71)}`,
  ],
  ["blanks without end behind a delimiter", `--B${" ".repeat(20_000)}`, OVERSIZED],
];

const encoder = new TextEncoder();

/** @param ends where pieces end, in ascending order. */
function inPieces(bytes: Uint8Array, ends: readonly number[]): ReadableStream<Uint8Array> {
  const cuts = [...new Set([0, ...ends.filter((end) => end < bytes.length), bytes.length])];
  let next = 1;
  return new ReadableStream({
    pull(controller) {
      if (next < cuts.length) controller.enqueue(bytes.slice(cuts[next - 1], cuts[next]));
      else controller.close();
      next++;
    },
  });
}

/** Splits larger bodies into pieces of a kilobyte: single bytes would take seconds, and show nothing more. */
function everyByte(bytes: Uint8Array): readonly number[] {
  const size = bytes.length > 10_000 ? 1021 : 1;
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => (i + 1) * size);
}

async function send(
  path: string,
  body: string | Uint8Array | ReadableStream<Uint8Array>,
  type: string,
): Promise<unknown[]> {
  const init = { method: "POST", headers: { "content-type": type }, body, duplex: "half" };
  const response = await app.fetch(new Request(`http://localhost${path}`, init as RequestInit));
  return [response.status, await response.json()];
}

const bytesOf = (body: string | Uint8Array) => (typeof body === "string" ? encoder.encode(body) : body);

/** @returns the response to the whole body, which is the same for all other ways to send it. */
async function allWays(body: string | Uint8Array, type = TYPE) {
  const bytes = bytesOf(body);
  const whole = await send("/fields", bytes, type);
  expect(await send("/fields", inPieces(bytes, everyByte(bytes)), type)).toEqual(whole);
  expect(await send("/files", bytes, type)).toEqual(whole);
  expect(await send("/files", inPieces(bytes, everyByte(bytes)), type)).toEqual(whole);
  return whole;
}

describe("a form with", () => {
  test.each(taken)("%s is read", async (_, body, fields, type) => {
    expect(await allWays(body, type)).toEqual([200, fields]);
  });

  test.each(refused)("%s is refused", async (_, body, answer, type) => {
    expect(await allWays(body, type)).toEqual(answer);
  });

  test("too many bytes is refused", async () => {
    const body = field("a", "x".repeat(140_000)) + field("b", "x".repeat(140_000)) + END;
    expect(await send("/fields", body, TYPE)).toEqual([413, { detail: "Request body too large" }]);
    expect(await send("/files", body, TYPE)).toEqual([
      413,
      { detail: "All fields of the form together are too large. Maximum size is 200000 bytes." },
    ]);
  });

  test("a name that is no UTF-8 is refused", async () => {
    const bytes = encoder.encode(field("a?") + END).map((byte) => (byte === 63 ? 0xff : byte));
    expect(await allWays(bytes)).toEqual(BROKEN);
  });

  test("two fields is refused wherever it is cut off before its last delimiter", async () => {
    const text = field("a", "x\r\ny") + field("b");
    for (let end = 1; end <= text.length; end++) {
      expect(await send("/fields", text.slice(0, end), TYPE)).toEqual(BROKEN);
      expect(await send("/files", text.slice(0, end), TYPE)).toEqual(BROKEN);
    }
  });

  test("anything in it is answered alike wherever its pieces end", async () => {
    const bodies = [...taken, ...refused].filter(([, body]) => body.length < 10_000);
    const cut = fc.tuple(fc.constantFrom(...bodies), fc.array(fc.nat(400), { maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(cut, async ([[, body, , type = TYPE], ends]) => {
        const bytes = encoder.encode(body);
        const pieces = inPieces(
          bytes,
          ends.toSorted((a, b) => a - b),
        );
        expect(await send("/files", pieces, type)).toEqual(await send("/fields", bytes, type));
      }),
      { numRuns: 300 },
    );
  });

  test("any value of the pieces of a delimiter is kept, wherever its pieces end", async () => {
    const value = fc
      .array(fc.constantFrom("\r", "\n", "-", "--B", "\r\n--", "\r\n--Bx", " ", "x"), { maxLength: 12 })
      .map((parts) => parts.join(""));
    const ends = fc.array(fc.nat(200), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(value, ends, async (sent, cuts) => {
        fc.pre(sent !== "" && !/(?:^|\r\n)--B(?:--|[ \t]*(?:\r\n|$))/.test(sent));
        const bytes = encoder.encode(field("a", sent) + field("b", "2") + END);
        const pieces = inPieces(
          bytes,
          cuts.toSorted((a, b) => a - b),
        );
        const fields = [
          ["a", [sent]],
          ["b", ["2"]],
        ];
        expect(await send("/files", pieces, TYPE)).toEqual([200, fields]);
      }),
      { numRuns: 300 },
    );
  });
});
