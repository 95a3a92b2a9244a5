import { describe, expect, test } from "vitest";
import type { ResultBodyPlan, ResultPlan } from "./plan.js";
import { planAll } from "./testing/planned.js";

/** `200: 200 json ref, 404 json object +headers` */
function line({ status, bodies }: ResultPlan): string {
  return `${status}: ${bodies.map(bodyLine).join(", ")}`;
}

function bodyLine({ status, body, headers }: ResultBodyPlan): string {
  const schema = "schema" in body && body.schema ? ` ${body.schema.kind}` : "";
  const raw = body.kind === "events" && body.raw ? " raw" : "";
  const what = schema + raw || ("contentType" in body ? ` ${body.contentType}` : "");
  return `${status} ${body.kind}${what}${headers ? ` +${headers.properties.map(({ name }) => name)}` : ""}`;
}

const RESULTS: readonly (readonly [type: string, expected: string, options?: string])[] = [
  ["Item", "200: 200 json ref"],
  ["Promise<Item>", "200: 200 json ref"],
  ["Item", "201: 201 json ref", "{ status: 201 }"],
  ["Item | null", "200: 200 json union"],
  ["Item[] | Int", "200: 200 json union"],
  ["null", "200: 200 json null"],
  ["void", "204: 204 empty"],
  ["Promise<undefined>", "204: 204 empty"],
  ["void", "202: 202 empty", "{ status: 202 }"],
  ["never", "200: "],
  ["Text", "200: 200 text text/plain; charset=utf-8"],
  ["Promise<Html>", "200: 200 text text/html; charset=utf-8"],
  ["Media<Uint8Array, 'image/png'>", "200: 200 binary image/png"],
  ["Promise<Media<Blob, 'a/b; c=d'>>", "200: 200 binary a/b; c=d"],
  ["Media<AsyncIterable<string>, 'text/csv'>", "200: 200 binary text/csv"],
  ["Media<string, 'text/csv'>", "200: 200 text text/csv"],
  ["Media<'a' | 'b', 'text/csv'>", "200: 200 text text/csv"],
  ["Reply<201, Media<Uint8Array, 'image/png'>> | Item", "200: 200 json ref, 201 binary image/png"],
  ["Response", "200: 200 response"],
  ["Promise<Page>", "200: 200 response"],
  ["Response | Item", "200: 200 json ref"],
  ["Redirect", "307: 307 response"],
  ["Redirect | Item", "200: 200 json ref, 307 response"],
  ["ReturnType<Context['json']>", "200: 200 response"],
  ["Response & TypedResponse<{ a: 1 }, 422, 'json'>", "422: 422 response"],
  ["Response & TypedResponse<{ a: 1 }, 200 | 404, 'json'>", "200: 200 response, 404 response"],
  [
    "(Response & TypedResponse<string, 200>) | (Response & TypedResponse<Item, 409>)",
    "200: 200 response, 409 response",
  ],
  ["Response & TypedResponse<string, StatusCode>", "200: 200 response"],
  ["AsyncIterable<Item>", "200: 200 json-lines ref"],
  ["AsyncGenerator<Item>", "200: 200 json-lines ref"],
  ["Generator<Int>", "200: 200 json-lines number"],
  ["EventStream<Item>", "200: 200 events ref"],
  ["Promise<EventStream<Item | null>>", "200: 200 events union"],
  ["Ticks", "200: 200 events ref"],
  ["EventStream<Either>", "200: 200 events ref"],
  ["EventStream<Text>", "200: 200 events raw"],
  ["EventStream<Item | Text>", "200: 200 events ref raw"],
  ["EventStream<Item | Int | Html>", "200: 200 events union raw"],
  ["EventStream<never>", "200: 200 events"],
  ["EventStream<AsyncState>", "200: 200 events ref"],
  ["AsyncGenerator<ServerSentEvent<Item>>", "200: 200 events ref"],
  ["AsyncIterable<ServerSentEvent<Item> | ServerSentEvent<never> | Int>", "200: 200 events union"],
  ["Reply<201, EventStream<Int>>", "201: 201 events number"],
  ["EventStream<Int> | Reply<404, Int>", "200: 200 events number, 404 json number"],
  ["Reply<201, Item>", "201: 201 json ref"],
  ["Promise<Reply<201, Item, { location: string; tries?: Int }>>", "201: 201 json ref +location,tries"],
  ["Item | Reply<404, { detail: string }>", "200: 200 json ref, 404 json object"],
  ["Promise<Item> | Promise<NotFound>", "200: 200 json ref, 404 json object"],
  ["Reply<404, null> | Reply<200, Item>", "200: 200 json ref, 404 json null"],
  ["Reply<204, void> | Reply<304, null>", "204: 204 empty, 304 empty"],
  ["void | NotFound", "204: 204 empty, 404 json object"],
  ["Reply<200, Item> | Reply<200, Int>", "200: 200 json union"],
  ["Reply<400 | 409, Int>", "400: 400 json number, 409 json number"],
  [
    "Reply<200, Html> | Reply<404, AsyncIterable<Int>>",
    "200: 200 text text/html; charset=utf-8, 404 json-lines number",
  ],
  ["Item | NotFound", "201: 201 json ref, 404 json object", "{ status: 201 }"],
];

const SHARED = `
import type { TypedResponse } from "hono";
import type { Media } from "countersign";
import type { StatusCode } from "hono/utils/http-status";
interface Item { name: string }
type Ticks = EventStream<Item>;
type Either = Item | { other: Int };
interface AsyncState { state: string }
type NotFound = Reply<404, { detail: string }>;
class Page extends Response {}
`;

const results = planAll(
  RESULTS.map(
    ([type, , options = "{}"]) =>
      `${SHARED}declare const handler: () => ${type};\napp.get("/", ${options}, handler);`,
  ),
);

describe("results", () => {
  test.each(RESULTS.map(([type, expected, options], i) => ({ type, expected, options, i })))(
    "$type $options",
    ({ expected, i }) => {
      expect(results[i]?.problems).toEqual([]);
      expect(results[i]?.errors).toEqual([]);
      expect(results[i]?.plans.map(({ result }) => line(result))).toEqual([expected]);
    },
  );

  test("inferred results are read like declared ones", () => {
    const [result] = planAll([
      `app.get("/a", async () => reply(201, { a: 1 }, { location: "/" }));
       app.get("/b", async function* () { yield 1; });
       app.get("/c", () => redirect("/"));`,
    ]);
    expect(result?.problems).toEqual([]);
    expect(result?.plans.map((plan) => line(plan.result))).toEqual([
      "201: 201 json object +location",
      "200: 200 json-lines number",
      "307: 307 response",
    ]);
  });

  test("a result that may be missing must say null", () => {
    const [refused, accepted] = planAll([
      `app.get("/", (): string | undefined => "");`,
      `app.get("/", (): string | null => "");`,
    ]);
    expect(refused?.problems).toEqual(["CS2005 1:18"]);
    expect(accepted?.problems).toEqual([]);
  });

  test("any is the reader's to refuse", () => {
    const [result] = planAll([`app.get("/", (): any => "");`]);
    expect(result?.problems).toEqual(["CS2003 1:18"]);
  });

  test("a class of the same name that is not Countersign's is no reply", () => {
    const [result] = planAll([
      `class Other { constructor(readonly status: 404) {} }\nnamespace own { export class Reply<A> { a!: A } }\napp.get("/", (): own.Reply<404> => new own.Reply());`,
    ]);
    expect(result?.plans.map((plan) => line(plan.result))).toEqual(["200: 200 json ref"]);
  });
});
