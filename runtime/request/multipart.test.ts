import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { FormValue } from "../contract/request-view.js";
import { HttpError } from "../errors/http-error.js";
import { parseForm } from "./form-fields.js";
import { FormParts } from "./form-parts.js";
import { requestLimits } from "./limits.js";
import { MultipartParser } from "./multipart.js";
import { boundaryOf } from "./part-headers.js";

const TYPE = "multipart/form-data; boundary=B";
const encoder = new TextEncoder();
const bytesOf = (body: string | Uint8Array) => (typeof body === "string" ? encoder.encode(body) : body);
const limits = requestLimits({ bodyLimit: 10_000_000 });
const parse = (body: string | Uint8Array, type = TYPE) => {
  const parts = new FormParts(limits);
  const parser = new MultipartParser(boundaryOf(type), parts.begin);
  parser.push(bytesOf(body));
  parser.finish();
  return parts.fields;
};
/** A part as browsers send it. */
const part = (name: string, value: string, more = "") =>
  `--B\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const body = (...parts: string[]) => `${parts.join("")}--B--\r\n`;
const disposition = 'Content-Disposition: form-data; name="a"';

describe("a form in parts", () => {
  test.each<[string, string, (readonly [string, FormValue])[], type?: string]>([
    ["of one field", body(part("a", "1")), [["a", "1"]]],
    [
      "of several, in order",
      body(part("b", "1"), part("a", "2"), part("b", "3")),
      [
        ["b", "1"],
        ["a", "2"],
        ["b", "3"],
      ],
    ],
    ["without fields", "--B--\r\n", []],
    ["without a line break at the end", body(part("a", "1")).trimEnd(), [["a", "1"]]],
    ["with a preamble", `This is a message\r\nin parts.\r\n${body(part("a", "1"))}`, [["a", "1"]]],
    ["with a preamble of one line break", `\r\n${body(part("a", "1"))}`, [["a", "1"]]],
    ["with an epilogue", `${body(part("a", "1"))}and so on\r\n--B\r\n`, [["a", "1"]]],
    ["with blanks behind the boundary", body(part("a", "1")).replace("--B\r\n", "--B \t\r\n"), [["a", "1"]]],
    [
      "with a quoted boundary",
      body(part("a", "1")).replaceAll("--B", "--x y"),
      [["a", "1"]],
      'Multipart/Form-Data ; charset=utf-8; BOUNDARY="x y"',
    ],
    [
      "with a boundary like a browser's",
      body(part("a", "1")).replaceAll("--B", "------WebKitFormBoundary0"),
      [["a", "1"]],
      "multipart/form-data;boundary=----WebKitFormBoundary0",
    ],
    ["with an empty value", body(part("a", "")), [["a", ""]]],
    ["with line breaks in a value", body(part("a", "\r\n1\r\n\r\n2\n")), [["a", "\r\n1\r\n\r\n2\n"]]],
    [
      "with a line that begins like the boundary",
      body(part("a", "x\r\n--Bc\r\ny")),
      [["a", "x\r\n--Bc\r\ny"]],
    ],
    ["with the boundary inside of a line", body(part("a", "x--B\r\ny --B--")), [["a", "x--B\r\ny --B--"]]],
    ["with characters beyond ASCII", body(part("naïve 😀", "ü €")), [["naïve 😀", "ü €"]]],
    [
      "with a byte order mark",
      body(part("a", "\ufeff1"), part("b", "\ufeff")),
      [
        ["a", "\ufeff1"],
        ["b", "\ufeff"],
      ],
    ],
    [
      "with a content type",
      body(part("a", "1", "\r\nContent-Type: text/plain; charset=utf-8")),
      [["a", "1"]],
    ],
    [
      "with headers in any case and order",
      `--B\r\nX-A: 1\r\ncontent-disposition:form-data;name=a\r\n\r\n1\r\n--B--`,
      [["a", "1"]],
    ],
    ["with escapes of a browser", body(part("a%22b%0D%0Ac%41", "1")), [['a"b\r\nc%41', "1"]]],
    ["with quoted pairs", body(part('a\\"b', "1")), [['a"b', "1"]]],
    ["with a semicolon in a name", body(part("a; b=c", "1")), [["a; b=c", "1"]]],
    ["with a name of a prototype", body(part("__proto__", "1")), [["__proto__", "1"]]],
    [
      "with a file, of which the name is kept",
      body(part("f", "x", '; filename="a%22.txt"'), part("a", "1")),
      [
        ["f", { filename: 'a".txt' }],
        ["a", "1"],
      ],
    ],
    ["with an empty file", body(part("f", "", "; filename=a")), [["f", { filename: "a" }]]],
    [
      "with a file field that was left empty, as browsers send it",
      body(part("f", "", '; filename=""\r\nContent-Type: application/octet-stream')),
      [["f", ""]],
    ],
    [
      "with filename*",
      body(part("f", "x", "; filename=\"x.txt\"; filename*=UTF-8''%e2%82%ac.txt"), part("a", "1")),
      [
        ["f", { filename: "x.txt" }],
        ["a", "1"],
      ],
    ],
    [
      "with filename* that cannot be decoded",
      body(part("f", "x", "; filename*=UTF-8''%e2%82"), part("a", "1")),
      [
        ["f", { filename: "" }],
        ["a", "1"],
      ],
    ],
    ["with no blank line before the end", `--B\r\n${disposition}\r\n\r\n--B--`, [["a", ""]]],
  ])("%s is read", (_, text, fields, type) => {
    expect(parse(text, type)).toEqual(fields);
  });

  test("reads text in the encoding that a part says", () => {
    const encoded = (charset: string) =>
      bytesOf(body(part("a", "x?y", `\r\nContent-Type: text/plain; charset=${charset}`))).map((byte) =>
        byte === 63 ? 0xe9 : byte,
      );
    expect(parse(encoded("iso-8859-1"))).toEqual([["a", "xéy"]]);
    expect(parse(encoded('"KOI8-R"'))).toEqual([["a", "xИy"]]);
    expect(() => parse(encoded("klingon"))).toThrow(RangeError);
  });

  test("keeps what is no UTF-8 as a replacement character", () => {
    const bytes = bytesOf(body(part("a", "x?y"))).map((byte) => (byte === 63 ? 0xff : byte));
    expect(parse(bytes)).toEqual([["a", "x\ufffdy"]]);
  });

  test.each([
    ["nothing", ""],
    ["no delimiter", "a=1"],
    ["another boundary", body(part("a", "1")).replaceAll("--B", "--C")],
    ["no closing delimiter", part("a", "1")],
    ["a value cut off", `--B\r\n${disposition}\r\n\r\n1`],
    ["headers cut off", `--B\r\n${disposition}`],
    ["a delimiter cut off", body(part("a", "1")).slice(0, -5)],
    ["line feeds only", body(part("a", "1")).replaceAll("\r\n", "\n")],
    ["a part without headers", "--B\r\n\r\n1\r\n--B--"],
    ["a part without a disposition", "--B\r\nX: form-data; name=a\r\n\r\n1\r\n--B--"],
    ["a part without a name", "--B\r\nContent-Disposition: form-data\r\n\r\n1\r\n--B--"],
    ["another disposition", '--B\r\nContent-Disposition: attachment; name="a"\r\n\r\n1\r\n--B--'],
    ["a header without a colon", `--B\r\n${disposition}\r\nnonsense\r\n\r\n1\r\n--B--`],
    ["a header without a name", `--B\r\n${disposition}\r\n: x\r\n\r\n1\r\n--B--`],
    ["a quote that is never closed", '--B\r\nContent-Disposition: form-data; name="a\r\n\r\n1\r\n--B--'],
    [
      "no headers before the next delimiter",
      `--B\r\n${disposition}\r\n--B\r\n${disposition}\r\n\r\n1\r\n--B--`,
    ],
  ])("with %s is malformed", (_, text) => {
    expect(() => parse(text)).toThrow(TypeError);
  });

  test("with a name that is no UTF-8 is malformed", () => {
    const bytes = bytesOf(body(part("a?", "1"))).map((byte) => (byte === 63 ? 0xff : byte));
    expect(() => parse(bytes)).toThrow(TypeError);
  });

  const refusal = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      if (error instanceof HttpError) return [error.status, error.detail];
      throw error;
    }
    return undefined;
  };

  test("without a boundary is a 400", () => {
    for (const type of [
      "multipart/form-data",
      "multipart/form-data; boundary=",
      'multipart/form-data; boundary=""',
    ])
      expect(refusal(() => parseForm(bytesOf(body(part("a", "1"))), type, limits))).toEqual([
        400,
        "Missing boundary in multipart.",
      ]);
  });

  test("of too many fields or files, or with huge headers, is a 413", () => {
    const many = (count: number, more = "") =>
      body(...Array.from({ length: count }, () => part("a", "1", more)));
    expect(parse(many(1000))).toHaveLength(1000);
    const fields = [413, "Too many fields. Maximum number of fields is 1000."];
    expect(refusal(() => parse(many(1001)))).toEqual(fields);
    expect(refusal(() => parse(many(50_000)))).toEqual(fields);
    expect(refusal(() => parse(many(1001, "; filename=a")))).toEqual([
      413,
      "Too many files. Maximum number of files is 1000.",
    ]);
    const oversized = [413, "The headers of a part of the form are too large"];
    expect(refusal(() => parse(body(part("a", "1", `\r\nX: ${"x".repeat(100_000)}`))))).toEqual(oversized);
    expect(refusal(() => parse(body(part("a", "1", "\r\nX: 1".repeat(3000)))))).toEqual(oversized);
    const pairs = (count: number) => bytesOf(Array.from({ length: count }, () => "a=1").join("&"));
    const urlencoded = "application/x-www-form-urlencoded";
    expect(parseForm(pairs(1000), urlencoded, limits).formAll("a")).toHaveLength(1000);
    expect(refusal(() => parseForm(pairs(1001), urlencoded, limits))).toEqual(fields);
    // Separators without a field between them do not count as fields.
    expect(
      parseForm(bytesOf(`${"&".repeat(2000)}a=1&&`), urlencoded, { ...limits, fieldLimit: 1 }).formAll("a"),
    ).toEqual(["1"]);
  });

  test("costs no more for a body made to be slow", () => {
    for (const text of [
      "\r\n--B".repeat(200_000),
      `--B\r\n${disposition}\r\n\r\n${"\r\n--Bx".repeat(150_000)}`,
      "--B\r\n".repeat(150_000),
      `--B\r\n${"a".repeat(1_000_000)}`,
    ])
      expect(() => parse(text)).toThrow();
  });
});

test("a form in a line keeps a leading U+FEFF", () => {
  for (const text of ["a=\ufeff1", "a=%EF%BB%BF1"])
    expect(parseForm(bytesOf(text), "application/x-www-form-urlencoded", limits).form("a")).toBe("\ufeff1");
  expect(parseForm(bytesOf("\ufeffa=1"), "application/x-www-form-urlencoded", limits).formNames()).toEqual([
    "\ufeffa",
  ]);
});

describe("a large file", () => {
  /** The pieces of a part that a reader gets. */
  const handed = (pieces: readonly Uint8Array[]) => {
    const data: Uint8Array[] = [];
    const parser = new MultipartParser("B", () => ({ data: (piece) => data.push(piece), end() {} }));
    parser.push(bytesOf(`--B\r\n${disposition}\r\n\r\n`));
    for (const piece of pieces) parser.push(piece);
    parser.push(bytesOf("\r\n--B--\r\n"));
    parser.finish();
    return data;
  };

  test.each(["xxxxxxxx", "lines\r\n", "x\r\n--A", "\r\nx\r\nxx"])(
    "is handed on without a copy: %j",
    (text) => {
      const pieces = [bytesOf("first"), bytesOf(text), bytesOf(text), bytesOf("last")];
      const copies = handed(pieces).filter(({ buffer }) => !pieces.some((piece) => piece.buffer === buffer));
      // One piece after the line break of the headers, and one after each beginning of a delimiter.
      expect(copies.length).toBe(text.endsWith("\r\n") ? 3 : 1);
    },
  );
});

describe("where there is no Buffer", () => {
  afterEach(() => void vi.unstubAllGlobals());

  /** The outcome for a body that arrives in two pieces: its fields, or why there are none. */
  const outcome = (bytes: Uint8Array, cut: number) => {
    const parts = new FormParts(limits);
    const parser = new MultipartParser("B", parts.begin);
    try {
      parser.push(bytes.subarray(0, cut));
      parser.push(bytes.subarray(cut));
      parser.finish();
      return parts.fields;
    } catch (error) {
      return String(error);
    }
  };

  test("anything is read the same, to the last malformed byte", () => {
    const text = fc
      .array(
        fc.constantFrom("\r", "\n", "\r\n", "-", "--", "--B", "\r\n--B", "\r\n\r\n", disposition, " ", "x"),
        {
          maxLength: 25,
        },
      )
      .map((texts) => texts.join(""));
    fc.assert(
      fc.property(text, fc.nat(300), (value, cut) => {
        for (const sent of [value, body(part("a", value))]) {
          const bytes = bytesOf(sent);
          vi.unstubAllGlobals();
          const expected = outcome(bytes, cut);
          vi.stubGlobal("Buffer", undefined);
          expect(outcome(bytes, cut)).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });
});
