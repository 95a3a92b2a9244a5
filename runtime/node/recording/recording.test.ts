import { expect, test } from "vitest";
import { lostMembers } from "./lost.js";
import type { RecordedRequest } from "./recorded.js";
import { Recorder } from "./recorder.js";
import { shownValue, withoutSecrets } from "./shown.js";

test.each([
  [{ id: 1, passwordHash: "x" }, { id: 1 }, ["passwordHash"]],
  [
    [
      { id: 1, a: { b: 1, c: 2 } },
      { id: 2, d: 0 },
    ],
    [{ id: 1, a: { b: 1 } }, { id: 2 }],
    ["[].a.c", "[].d"],
  ],
  // Names may have another spelling outside, and an undefined property is not a member.
  [{ createdAt: 1, gone: undefined }, { created_at: 1 }, []],
  [{ at: new Date(0), f: () => 1 }, { at: "1970-01-01T00:00:00.000Z" }, []],
  [[1, 2], [1, 2], []],
  ["text", "text", []],
  // A wrapper is not what was sent.
  [
    new (class Reply {
      value = { id: 1 };
      status = 201;
    })(),
    { id: 1 },
    [],
  ],
  [
    new (class Row {
      id = 1;
      secret = 2;
    })(),
    { id: 1 },
    ["secret"],
  ],
])("of %j, sent as %j, is lost %j", (value, sent, lost) => {
  expect(lostMembers(value, sent)).toEqual(lost);
});

test("what leads back to itself, or is large, takes no long time", () => {
  const round: Record<string, unknown> = { id: 1 };
  round["self"] = round;
  expect(lostMembers(round, { id: 1, self: { id: 1, self: {} } })).toEqual([
    "self.self.id",
    "self.self.self",
  ]);
  const many = Array.from({ length: 100_000 }, (_, id) => ({ id, [`x${id}`]: 1 }));
  expect(
    lostMembers(
      many,
      many.map(({ id }) => ({ id })),
    ),
  ).toHaveLength(50);
});

test("a value is shown without secrets, without running anything of it", () => {
  const round: unknown[] = [];
  round.push(round);
  class Client {}
  const value = {
    name: "Lamp",
    accessToken: "t",
    nested: { password: "p", big: 10n, when: new Date(0), bytes: new Uint8Array(3) },
    client: new Client(),
    map: new Map([
      ["apiKey", 1],
      ["open", 2],
    ]),
    get dangerous() {
      throw new Error("called");
    },
  };
  expect(shownValue(value)).toEqual({
    name: "Lamp",
    accessToken: "REDACTED",
    nested: { password: "REDACTED", big: "10n", when: "1970-01-01T00:00:00.000Z", bytes: "[3 bytes]" },
    client: "[Client]",
    map: { apiKey: "REDACTED", open: 2 },
    dangerous: undefined,
  });
  expect(JSON.stringify(shownValue(round)).length).toBeLessThan(100);
  expect(String(shownValue("x".repeat(10_000))).length).toBeLessThan(2_100);
});

test("of a body in JSON, what its names call secret is not kept", () => {
  expect(withoutSecrets('{"a":1,"user":{"password":"p","tokens":["t"],"token":"t"}}')).toBe(
    '{"a":1,"user":{"password":"REDACTED","tokens":["t"],"token":"REDACTED"}}',
  );
  expect(withoutSecrets("{broken")).toBe("{broken");
});

test.each([
  // A body that lacks its end, one that was written as JavaScript, lines of JSON, a stream of events.
  ['{"user":"u","password":"p\\"w","note":"n"', '{"user":"u","password":"REDACTED","note":"n"'],
  ['{"password":"cut off', '{"password":"REDACTED"'],
  ["{user: 'u', apiKey: 'p w', pin: 1}", `{user: 'u', apiKey: "REDACTED", pin: 1}`],
  ['{"token":"a"}\n{"token":12}\n{"a":1}', '{"token":"REDACTED"}\n{"token":"REDACTED"}\n{"a":1}'],
  ['event: x\ndata: {"jwt": "a.b.c", "b": 1}\n\n', 'event: x\ndata: {"jwt": "REDACTED", "b": 1}\n\n'],
  ['{"a":1,"credentials":{"user":"u"', '{"a":1,"credentials":"REDACTED"'],
  ['{"monkey":"m","text":"a token: none","x', '{"monkey":"m","text":"a token: none","x'],
])("of %s, %s is kept", (sent, kept) => {
  expect(withoutSecrets(sent)).toBe(kept);
});

test("what is secret in a request is nowhere in its record", () => {
  const kept: RecordedRequest[] = [];
  const recorder = new Recorder((record) => kept.push(record));
  const headers: Readonly<Record<string, string>> = {
    authorization: "Bearer secret-token",
    cookie: "a=b; session=s3ss10n-value",
    accept: "text/plain",
  };
  const record = recorder.begin({
    method: "GET",
    path: "/me",
    query: "api_key=k3y-value&q=open",
    scheme: "http",
    host: undefined,
    protocolVersion: "1.1",
    peerAddress: undefined,
    peerPort: undefined,
    header: (name) => headers[name],
    headerNames: () => Object.keys(headers),
  });
  record.told?.({
    kind: "arguments",
    values: [{ user: "secret-token", cookie: "s3ss10n-value" }, undefined],
  });
  record.told?.({ kind: "result", value: { a: 1, b: 2 }, sent: '{"a":1}' });
  record.ended({
    how: "complete",
    status: 500,
    bytes: 1,
    milliseconds: 1,
    route: undefined,
    requestId: undefined,
    error: new Error("k3y-value is wrong"),
    errorType: "Error",
    trace: undefined,
  });
  expect(JSON.stringify(kept)).not.toMatch(/secret-token|s3ss10n|k3y-value/);
  expect(kept).toMatchObject([
    {
      query: "api_key=REDACTED&q=open",
      headers: [
        ["authorization", "REDACTED"],
        ["cookie", "REDACTED"],
        ["accept", "text/plain"],
      ],
      arguments: [{ value: { user: "REDACTED", cookie: "REDACTED" } }, {}],
      dropped: ["b"],
      status: 500,
    },
  ]);
});
