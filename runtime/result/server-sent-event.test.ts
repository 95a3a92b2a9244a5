import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Dispatched, interpret } from "./event-stream-parser.fixture.js";
import { type EventFields, event, eventText, ServerSentEvent } from "./server-sent-event.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Texts made of pieces that have a meaning in an event stream. */
const pieces = ["\r", "\n", "\r\n", ":", " ", "data: x", "id: 1", "\n\n", "\0", "\uFEFF", "é", "😀", "a"];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" })))
  .map((all) => all.join(""));
const line = text.map((value) => value.replace(/[\r\n]/g, ""));
const fields: fc.Arbitrary<EventFields> = fc.record(
  {
    event: line,
    id: line.map((value) => value.replaceAll("\0", "")),
    retry: fc.maxSafeNat(),
    comment: text,
  },
  { requiredKeys: [] },
);
const written = fc.record({
  data: fc.option(text, { nil: undefined }),
  fields: fc.option(fields, { nil: undefined }),
});
type Written = { readonly data: string | undefined; readonly fields: EventFields | undefined };

/** What a client should read from them. */
function expected(all: readonly Written[]) {
  const events: Dispatched[] = [];
  let lastEventId = "";
  let retry: number | undefined;
  for (const { data, fields = {} } of all) {
    lastEventId = fields.id ?? lastEventId;
    retry = fields.retry ?? retry;
    if (data !== undefined)
      events.push({ type: fields.event || "message", data: data.replace(/\r\n?/g, "\n"), lastEventId });
  }
  return { events, lastEventId, retry };
}

describe("an event", () => {
  test("is what a client reads, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(written), (all) => {
        const made = all.map((one) => ({ ...one, fields: one.fields && event("", one.fields).fields }));
        const bytes = utf8(made.map((one) => eventText(one.data, one.fields)).join(""));
        expect(interpret(bytes)).toEqual(expected(all));
      }),
      { numRuns: 1000 },
    );
  });

  test("has its lines in FastAPI's order", () => {
    expect(eventText("1", { comment: "c", event: "e", id: "i", retry: 5 })).toBe(
      ": c\nevent: e\ndata: 1\nid: i\nretry: 5\n\n",
    );
  });

  const refused: readonly (readonly [string, EventFields, RegExp])[] = [
    ["an event of two lines", { event: "a\nb" }, /event of an event must be one line: "a\\nb"/],
    ["an event with CR", { event: "a\rdata: b" }, /must be one line/],
    ["an id of two lines", { id: "1\r\n" }, /id of an event must be one line/],
    ["an id with NUL", { id: "1\0" }, /NUL/],
    ["a negative retry", { retry: -1 }, /retry .* not -1/],
    ["a fraction", { retry: 1.5 }, /not 1.5/],
    ["what is written with an exponent", { retry: 1e21 }, /not 1e\+21/],
    ["NaN", { retry: Number.NaN }, /not NaN/],
    ["digits as text", { retry: "1000" as never }, /not 1000/],
    ["a number as id", { id: 7 as never }, /id of an event must be a string, not number/],
  ];
  test.each(refused)("is refused with %s", (_, fields, message) => {
    expect(() => event(1, fields)).toThrow(TypeError);
    expect(() => event(1, fields)).toThrow(message);
  });

  test("is not what merely looks like one, and stays what was checked", () => {
    expect(ServerSentEvent.is({ data: 1, fields: {} })).toBe(false);
    const fields = { id: "1" };
    const made = event(1, fields);
    fields.id = "1\ndata: forged";
    expect([ServerSentEvent.is(made), made.fields]).toEqual([true, { id: "1" }]);
  });
});
