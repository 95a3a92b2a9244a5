import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PathsSeen, watchPaths } from "../../runtime/node/direct/testing.js";
import { repository } from "../support/temporary.js";
import type { Answer, Asked } from "./answers.js";
import { type Doors, openDoors } from "./doors.js";
import { exchange } from "./exchange.js";
import { answeredInMemory } from "./in-memory.js";
import { BODIES } from "./rows/bodies.js";
import { CONNECTIONS } from "./rows/connections.js";
import { DEPRECATIONS } from "./rows/deprecations.js";
import { FIELDS } from "./rows/fields.js";
import { HOSTS } from "./rows/hosts.js";
import { METHODS } from "./rows/methods.js";
import { OUTCOMES } from "./rows/outcomes.js";
import type { By, Expected, Field, Row } from "./rows/row.js";
import { TARGETS } from "./rows/targets.js";
import { VERSIONS } from "./rows/versions.js";

/** One table of raw requests with their correct responses, by either path over a socket, and through `app.fetch`. */
let doors: Doors;
beforeAll(async () => {
  doors = await openDoors(path.join(repository, "test/paths/project"));
});
afterAll(() => doors?.close());

const TABLES = { TARGETS, METHODS, HOSTS, FIELDS, BODIES, CONNECTIONS, OUTCOMES, DEPRECATIONS, VERSIONS };

describe.each(Object.entries(TABLES))("%s", (_, rows) => {
  test.each(rows)("$title", async (row) => {
    const hono = await overSocket("hono", row);
    expect(hono.told).toEqual(
      row.told.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))),
    );
    hold(hono.answers, row.answers);
    expect(hono.ended).toBe(row.ended);
    using seen = watchPaths();
    expect(await overSocket("direct", row)).toEqual(hono);
    holdPaths(seen, row.by);
    if (!row.fetch) return;
    const told = await doors.fetch.taken();
    expect(told).toEqual([]);
    const answered = await answeredInMemory(doors.fetch.app, row.writes.join(""));
    expect(inherent(answered)).toEqual(inherent(hono.answers.at(-1)));
    expect(await doors.fetch.taken()).toEqual(hono.told);
  });
});

async function overSocket(door: "direct" | "hono", row: Row) {
  const opened = doors[door];
  const asked = askedIn(row);
  const { answers, ended } = await exchange(opened.url, row.writes, asked, row.ended);
  return { answers: answers.map(withoutDate), ended, told: await opened.taken() };
}

/** Compares the paths that served the requests, in any order, with the expected ones; the probe after them is left out. */
function holdPaths({ served }: PathsSeen, expected: readonly By[]): void {
  if (expected.includes("any")) return;
  const seen = served.slice(0, expected.length).map((line) => line.slice(line.lastIndexOf(" ") + 1));
  const isTaken = expected.includes("taken");
  const shown = seen.map((by) =>
    by === "replayed" || (isTaken && expected.length === 1 && by === "direct") ? "taken" : by,
  );
  expect(shown.toSorted()).toEqual(expected.toSorted());
}

function askedIn({ writes, answers }: Row): readonly Asked[] {
  const lines = writes.join("").match(/^[A-Z]+ .* HTTP\/1\.\d\r$/gm) ?? [];
  return answers
    .filter(({ status }) => status >= 200)
    .map((_, i) => (lines[i]?.startsWith("HEAD ") ? "HEAD" : "other"));
}

function withoutDate({ fields, ...answer }: Answer): Answer {
  const { date, ...rest } = fields;
  return { ...answer, fields: rest };
}

/** The fields that do not belong to the connection. A `Response` joins lines of one name. */
function inherent(answer: Answer | undefined) {
  const fields = Object.entries(answer?.fields ?? {})
    .filter(([name]) => !OF_CONNECTION.has(name))
    .map(([name, values]) => [name, name === "set-cookie" ? values : values.join(", ")]);
  return { status: answer?.status, fields: Object.fromEntries(fields), body: answer?.body };
}

const OF_CONNECTION = new Set(["date", "connection", "keep-alive", "content-length", "transfer-encoding"]);

/** Compares responses with the expected ones. */
function hold(answers: readonly Answer[], expected: readonly Expected[]): void {
  const shown = answers.map(({ status, body }, i) => ({ status, body: bodyAs(expected[i]?.body, body) }));
  expect(shown).toEqual(expected.map(({ status, body }) => ({ status, body })));
  for (const [i, { fields = {} }] of expected.entries())
    for (const [name, value] of Object.entries(fields)) holdField(name, answers[i]?.fields[name], value);
}

function holdField(name: string, actual: readonly string[] | undefined, value: Field): void {
  if (value instanceof RegExp) expect(actual?.join(", "), name).toMatch(value);
  else if (typeof value === "string") expect(actual?.join(", "), name).toBe(value);
  else expect(actual, name).toEqual(value ?? undefined);
}

function bodyAs(expected: Expected["body"], body: string): unknown {
  const text = Buffer.from(body, "latin1").toString("utf8");
  if (expected === undefined) return undefined;
  if (expected instanceof RegExp) return expected.test(text) ? expected : text;
  return typeof expected === "string" ? text : JSON.parse(text);
}
