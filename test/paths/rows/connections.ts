import { chunked, get, post, request, sent } from "../wire.js";
import { answer, BAD, NOT_FOUND, ok, type Row, refused, row } from "./row.js";

const WIRE = { fetch: false } as const;
const LATEST = ok("latest");
const latest = (...lines: readonly string[]) => get("/items/latest", ...lines);
const any = (body: string, ...lines: readonly string[]) => post("/bodies/any", body, ...lines);
const old = (text: string) => text.replace("HTTP/1.1", "HTTP/1.0");
const GO_ON = answer(100);
const expecting = "Expect: 100-continue";
const UNAUTHORIZED = refused(401, "Who are you?", { "www-authenticate": "Bearer", connection: "close" });

/** Connections: RFC 9112, 9, and RFC 9110, 10.1.1. */
export const CONNECTIONS: readonly Row[] = [
  row("two requests, one after the other", [latest(), latest()], [LATEST, LATEST]),
  row("two requests behind one another", latest() + latest(), [LATEST, LATEST]),
  row("bodies behind one another", any("1") + any("2") + latest(), [
    ok({ body: 1 }),
    ok({ body: 2 }),
    LATEST,
  ]),
  row("chunks behind one another", chunked("/bodies/any", ["1", "2"]) + chunked("/bodies/any", ["3"]), [
    ok({ body: 12 }),
    ok({ body: 3 }),
  ]),
  row("slow and fast ones keep their order", get("/results/later") + latest(), [ok("later"), LATEST]),
  row(
    "both paths in turn keep their order",
    get("/marked/a") + latest() + get("/results/later") + get("/injected/context/1") + latest(),
    [ok("a"), LATEST, ok("later"), ok({ path: "/injected/context/1", id: 1 }), LATEST],
    { by: ["hono", "direct", "direct", "hono", "direct"] },
  ),
  row(
    "a hundred behind one another",
    latest().repeat(100),
    Array.from({ length: 100 }, () => LATEST),
  ),
  row(
    "a HEAD among others",
    latest() + request("HEAD /items/latest") + latest(),
    [LATEST, answer(200, undefined, { "content-length": "8" }), LATEST],
    { by: ["direct", "hono", "direct"] },
  ),
  row(
    "refusals among others",
    get("/items/x") + get("/nowhere") + any("{") + latest(),
    [answer(422), NOT_FOUND, answer(422), LATEST],
    { by: ["direct", "hono", "direct", "direct"] },
  ),
  row("an empty answer among others", request("DELETE /items/1") + latest(), [answer(204), LATEST], {
    told: ["deleted 1"],
  }),
  row(
    "a stream among others",
    get("/results/lines") + latest(),
    [answer(200, '{"n":0}\n{"n":1}\n'), LATEST],
    { told: ["lines end"], by: ["any", "direct"] },
  ),
  row(
    "a body that nobody reads, and one behind it",
    sent("DELETE /items/1", "abc") + latest(),
    [answer(204), LATEST],
    { told: ["deleted 1"] },
  ),
  row("empty lines between requests", `\r\n${latest()}\r\n${latest()}`, [LATEST, LATEST]),
  row("Connection: close", latest("Connection: close"), ok("latest", { connection: "close" }), {
    ended: true,
    ...WIRE,
  }),
  row(
    "Connection: close in other letters",
    latest("connection: Close"),
    ok("latest", { connection: "close" }),
    { ended: true, ...WIRE },
  ),
  row("Connection: close with a body", any("1", "Connection: close"), ok({ body: 1 }), {
    ended: true,
    ...WIRE,
  }),
  row("Connection: close and no route", get("/nowhere", "Connection: close"), NOT_FOUND, {
    ended: true,
    by: "hono",
    ...WIRE,
  }),
  row(
    "Connection: keep-alive",
    latest("Connection: keep-alive"),
    ok("latest", { connection: "keep-alive" }),
    WIRE,
  ),

  row("HTTP/1.0", old(latest()), LATEST, { ended: true, ...WIRE }),
  row("HTTP/1.0 without Host", "GET /items/latest HTTP/1.0\r\n\r\n", LATEST, {
    ended: true,
    ...WIRE,
    by: "hono",
  }),
  row("HTTP/1.0 without Host, by Hono", "GET /marked/a HTTP/1.0\r\n\r\n", ok("a"), {
    ended: true,
    ...WIRE,
    by: "hono",
  }),
  row("HTTP/1.0 that keeps its connection", old(latest("Connection: keep-alive")), LATEST, WIRE),
  row("HTTP/1.0 with a body", old(any("1")), ok({ body: 1 }), { ended: true, ...WIRE }),
  row(
    "HTTP/1.0 gets no chunks",
    old(get("/results/lines")),
    answer(200, '{"n":0}\n{"n":1}\n', { "transfer-encoding": null }),
    { ended: true, ...WIRE, told: ["lines end"], by: "taken" },
  ),
  row("HTTP/1.2 is HTTP/1.1", "GET /items/latest HTTP/1.2\r\nHost: a\r\n\r\n", BAD, {
    ended: true,
    ...WIRE,
    by: [],
  }),
  row(
    "HTTP/2.0 in the form of HTTP/1.1, as Node takes it",
    "GET /items/latest HTTP/2.0\r\nHost: a\r\n\r\n",
    LATEST,
    { ended: true, ...WIRE },
  ),
  row("HTTP/0.9, as Node takes it", "GET /items/latest\r\n\r\n", LATEST, {
    ended: true,
    ...WIRE,
    by: "hono",
  }),

  row("Expect: 100-continue", [any("", expecting, "Content-Length: 1"), "1"], [GO_ON, ok({ body: 1 })], WIRE),
  row("Expect: 100-continue of HTTP/1.0", old(any("1", expecting)), ok({ body: 1 }), {
    ended: true,
    ...WIRE,
  }),
  row("Expect: 100-continue, and the body with it", any("1", expecting), [GO_ON, ok({ body: 1 })], WIRE),
  row(
    "Expect: 100-continue with chunks",
    [post("/bodies/any", "", expecting, "Transfer-Encoding: chunked"), "1\r\n1\r\n", "0\r\n\r\n"],
    [GO_ON, ok({ body: 1 })],
    WIRE,
  ),
  row("Expect: 100-continue without a body ends the connection, as in Node", latest(expecting), LATEST, {
    ended: true,
    ...WIRE,
  }),
  row(
    "Expect: 100-continue of too much",
    any("", expecting, "Content-Length: 2001"),
    refused(413, "Request body too large", { connection: "close" }),
    { ended: true, ...WIRE },
  ),
  row(
    "Expect: 100-continue that a guard refuses",
    post("/around/guarded", "", expecting, "Content-Length: 1"),
    UNAUTHORIZED,
    { ended: true, ...WIRE },
  ),
  row(
    "Expect: 100-continue to no route",
    post("/nowhere", "", expecting, "Content-Length: 1"),
    refused(404, "Not Found", { connection: "close" }),
    { ended: true, by: "hono", ...WIRE },
  ),
  row("an expectation that nobody knows", latest("Expect: the-impossible"), answer(417, ""), {
    by: [],
    ...WIRE,
  }),
  row(
    "a guard refuses before the body is there",
    post("/around/guarded", "", "Content-Length: 1000000"),
    refused(401, "Who are you?"),
    { ended: true, ...WIRE },
  ),
  row(
    "a guard refuses with the body there",
    post("/around/guarded", '{"a":1}'),
    refused(401, "Who are you?"),
  ),
];
