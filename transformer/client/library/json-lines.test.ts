import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonLines } from "./json-lines.js";
import { all, bodyOf, singly, splits, utf8 } from "./testing/bodies.js";
import { LONGEST_TEXT } from "./text-lines.js";

const asIs = (value: unknown) => value;
const read = (chunks: readonly Uint8Array[]) => all(jsonLines(bodyOf(chunks).body, asIs));

test("every split of a body gives the same values", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .tuple(
          fc.array(fc.jsonValue(), { maxLength: 6 }),
          fc.constantFrom("\n", "\r\n", "\n\n"),
          fc.boolean(),
        )
        .chain(([values, end, isEnded]) => {
          const lines = values.map((value) => JSON.stringify(value)).join(end);
          return fc.tuple(fc.constant(values), splits(utf8(lines + (isEnded ? end : ""))));
        }),
      async ([values, chunks]) => {
        const expected = values.map((value) => JSON.parse(JSON.stringify(value)));
        expect(await read(chunks)).toEqual(expected);
        expect(await read(singly(Buffer.concat(chunks)))).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

test("each value is decoded, and comes before the next line is there", async () => {
  const { body, cancelled } = bodyOf([utf8('{"at":"2026-01-02T00:00:00Z"}\n{"at"')], new Error("lost"));
  const lines = jsonLines(body, (value) => new Date((value as { at: string }).at));
  expect(await lines.next()).toEqual({ done: false, value: new Date("2026-01-02") });
  await expect(lines.next()).rejects.toThrow("lost");
  expect(cancelled).toEqual([]);
});

test("a line that is no JSON is an error that closes the connection", async () => {
  const { body, cancelled } = bodyOf([utf8("1\n<html>\n"), utf8("2\n")]);
  const lines = jsonLines(body, asIs);
  expect(await lines.next()).toEqual({ done: false, value: 1 });
  await expect(lines.next()).rejects.toThrow(SyntaxError);
  expect(cancelled).toHaveLength(1);
});

test("who leaves the loop closes the connection", async () => {
  const { body, cancelled } = bodyOf([utf8("1\n2\n"), utf8("3\n")]);
  for await (const value of jsonLines(body, asIs)) if (value === 1) break;
  expect(cancelled).toHaveLength(1);
});

test("an abort closes the connection, whether somebody reads or not, and throws its reason", async () => {
  for (const isReading of [true, false]) {
    const aborting = new AbortController();
    let cancelled = 0;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(utf8("1\n")),
      cancel: () => void cancelled++,
    });
    const lines = jsonLines(body, asIs, aborting.signal);
    expect((await lines.next()).value).toBe(1);
    const next = isReading ? lines.next() : undefined;
    aborting.abort(new Error("enough"));
    expect(cancelled).toBe(1);
    await expect(next ?? lines.next()).rejects.toThrow("enough");
    expect(await lines.next()).toEqual({ done: true, value: undefined });
  }
});

test("no body has no values", async () => {
  expect(await all(jsonLines(null, asIs))).toEqual([]);
});

test("a line may be long, in linear time, and not without end", async () => {
  const piece = utf8("x".repeat(100));
  const chunks = Array.from({ length: 80_000 }, () => piece);
  const quoted = [utf8('"'), ...chunks, utf8('"\n')];
  expect(((await read(quoted))[0] as string).length).toBe(8_000_000);
  const { body, cancelled } = bodyOf([utf8("y".repeat(LONGEST_TEXT)), utf8("y")]);
  await expect(all(jsonLines(body, asIs))).rejects.toThrow(RangeError);
  expect(cancelled).toHaveLength(1);
});
