import { bytesOf, get, post } from "../wire.js";
import { answer, invalid, missing, notInt, ok, type Row, refused, row } from "./row.js";

const HONO = { by: "hono" } as const;
const plain = (how: string) => get(`/plain/${how}`);
const handled = (how: string) => get(`/handled/${how}`);
/** Framed by its length or in chunks, and with nothing else. */
const FRAMED = { "content-length": "6", "transfer-encoding": null, trailer: null };
const BROKEN = refused(500, "Internal Server Error");
const unsendable = (value: string) =>
  `log: GET /results/injected failed: Error: The header "x-value" cannot be sent: "${value}" is not one line of Latin-1 text. Encode values from a client, for example with encodeURIComponent.`;

/** What handlers return and throw, and what runs around them. */
export const OUTCOMES: readonly Row[] = [
  row(
    "HTML",
    get("/results/html"),
    answer(200, "<p>Grüße</p>", { "content-type": "text/html; charset=utf-8", "content-length": "14" }),
  ),
  row(
    "bytes",
    get("/results/bytes"),
    answer(200, "GIF", { "content-type": "image/gif", "content-length": "3" }),
  ),
  row(
    "a Blob",
    get("/results/blob"),
    answer(200, "a,b", { "content-type": "text/csv", "content-length": "3" }),
    { by: "taken" },
  ),
  row("nothing", get("/results/nothing"), answer(204)),
  row("a promise", get("/results/later"), ok("later")),
  row("the length of UTF-8 is in bytes", get("/results/utf8"), ok("Grüße 👋", { "content-length": "14" })),
  row(
    "a reply",
    get("/results/reply/there"),
    answer(201, '"there"', { location: "there", "x-more": "more" }),
  ),
  row("a redirect", get("/results/redirect"), answer(303, "", { location: "/results/html" }), {
    by: "taken",
  }),
  row(
    "a Response",
    get("/results/response"),
    answer(203, "raw", { "x-a": "1, 2", "set-cookie": ["a=1", "b=2"] }),
    { by: "taken" },
  ),
  row(
    "Outgoing",
    get("/results/outgoing"),
    answer(202, '"outgoing"', {
      "x-many": "1, 2",
      "set-cookie": ["a=1; Path=/; SameSite=lax", "b=2; Path=/; SameSite=lax"],
    }),
  ),
  row(
    "JSON Lines",
    get("/results/lines"),
    answer(200, '{"n":0}\n{"n":1}\n', { "content-type": "application/jsonl" }),
    { told: ["lines end"], by: "taken" },
  ),
  row("JSON Lines without a line", get("/results/lines?count=0"), answer(200, ""), {
    told: ["lines end"],
    by: "taken",
  }),
  row(
    "events",
    get("/results/events"),
    answer(200, 'event: first\ndata: {"n":1}\nid: 1\n\ndata: {"n":2}\n\n', {
      "content-type": "text/event-stream",
    }),
    { by: "taken" },
  ),
  row("undeclared properties never leave", get("/results/extra"), answer(200, '{"id":1}')),
  row("a result that is not as declared", get("/results/wrong"), BROKEN, {
    told: [
      "log: GET /results/wrong failed: ResponseValidationError: The result does not match the return type:",
    ],
  }),
  row("a result of another kind", get("/results/wrong-kind"), BROKEN, {
    told: [
      "log: GET /results/wrong-kind failed: ResponseValidationError: The result does not match the return type:",
    ],
  }),
  row("a result that cannot be written", get("/results/endless"), BROKEN, {
    told: ["log: GET /results/endless failed: TypeError: Converting circular structure to JSON"],
  }),
  row(
    "a header with a line break does not get out",
    get("/results/injected", "X-Value: a%0d%0aX-Evil: 1"),
    { ...BROKEN, fields: { "x-evil": null } },
    { told: [unsendable(String.raw`a\r\nX-Evil: 1`)] },
  ),
  row(
    "a header that is no Latin-1 does not get out",
    get("/results/injected", "X-Value: %e2%82%ac"),
    BROKEN,
    { told: [unsendable("€")] },
  ),

  ...["outgoing", "reply"].map((how) =>
    row(
      `how long a body is, is not the handler's to say: ${how}`,
      get(`/results/framing/${how}`),
      ok("four", FRAMED),
    ),
  ),
  row(
    "nor an error's",
    get("/results/framing/error"),
    refused(400, "four", { ...FRAMED, "content-length": "17" }),
  ),
  row(
    "a stream's length is, where it is true",
    get("/results/framing/stream?length=14"),
    answer(200, '"four"\n"five"\n', { "content-length": "14" }),
    { by: "taken" },
  ),
  row(
    "a Response's length, where it is true",
    get("/results/framing/response?length=4"),
    answer(200, "four"),
    { by: "taken" },
  ),
  ...[3, 0, 5].map((length) =>
    row(
      `a Response of another length than ${length} ends the connection`,
      get(`/results/framing/response?length=${length}`),
      [],
      { by: ["taken"], ended: true, fetch: false },
    ),
  ),
  row("a header of a Response that cannot be sent", get("/results/unsendable"), BROKEN, {
    by: "taken",
    told: [/log: GET \/results\/unsendable failed: TypeError/],
  }),
  row("a header of a Response of app.hono that cannot be sent", get("/unsendable"), BROKEN, {
    by: "hono",
    fetch: false,
  }),

  row(
    "dependencies",
    get("/around/account?limit=3", "Authorization: Bearer secret"),
    ok({ name: "Ada", limit: 3 }),
  ),
  row(
    "a dependency refuses before all others",
    get("/around/account?limit=x"),
    refused(401, "Who are you?", { "www-authenticate": "Bearer" }),
  ),
  row(
    "what a dependency reads is wrong",
    get("/around/account?limit=x", "Authorization: Bearer secret"),
    invalid(notInt("x", "query", "limit")),
  ),
  row(
    "a dependency and a body",
    post("/around/account", '{"a":1}', "Authorization: Bearer secret"),
    ok({ name: "Ada", a: 1 }),
  ),
  row(
    "a dependency refuses, whatever the body is",
    post("/around/account", "{"),
    refused(401, "Who are you?"),
  ),
  row("teardown comes behind tasks, the last first", get("/around/transaction/1"), ok("unit"), {
    told: ["begin", "unit of db", "handler 1", "task", "unit done", "commit", "close"],
  }),
  row("teardown sees what was answered", get("/around/transaction/0"), refused(409, "zero"), {
    told: ["begin", "unit of db", "handler 0", "roll back: zero", "close"],
  }),
  row("teardown sees what failed", get("/around/transaction/-1"), BROKEN, {
    told: [
      "begin",
      "unit of db",
      "handler -1",
      "roll back: below",
      "close",
      "log: GET /around/transaction/-1 failed: Error: below",
    ],
  }),
  row(
    "what was refused opens its dependencies",
    get("/around/transaction/x"),
    invalid(notInt("x", "path", "id")),
    { told: ["begin", "unit of db", "roll back: The request has one issue", "close"] },
  ),
  row("dependencies open before the body is read", post("/around/transaction", '{"a":1}'), ok({ a: 1 }), {
    told: ["begin", "unit of db", "unit, body", "unit done", "commit", "close"],
  }),
  row("and are closed when it cannot be", post("/around/transaction", "{"), answer(422, /json_invalid/), {
    told: ["begin", "unit of db", "roll back: The request has one issue", "close"],
  }),
  row(
    "and when it is too large",
    post("/around/transaction", " ".repeat(3000)),
    refused(413, "Request body too large"),
    { told: ["begin", "unit of db", "roll back: Request body too large", "close"], ended: true },
  ),
  row(
    "and when it is no UTF-8",
    post("/around/transaction", '"\xff"'),
    refused(400, "There was an error parsing the body"),
    { told: ["begin", "unit of db", "roll back: There was an error parsing the body", "close"] },
  ),
  row("a stream holds its dependencies open", get("/around/stream"), answer(200, '"unit"\n'), {
    told: ["begin", "unit of db", "last item", "unit done", "commit", "close"],
    by: "taken",
  }),
  row("a task that fails", get("/around/task"), ok("tasks"), {
    told: ["log: a background task failed: Error: task failed", "second task"],
  }),
  row("a guard lets pass", get("/around/guarded", "Authorization: Bearer secret"), ok("guarded")),
  row(
    "a guard refuses",
    get("/around/guarded"),
    refused(401, "Who are you?", { "www-authenticate": "Bearer" }),
  ),

  row("Context", get("/injected/context/1"), ok({ path: "/injected/context/1", id: 1 }), HONO),
  row("Request", get("/injected/request"), ok({ url: "/injected/request" }), HONO),
  row("Context of a dependency", get("/injected/dependency"), ok("GET"), HONO),
  row("AbortSignal", get("/injected/signal"), ok(false)),

  row("HttpError", plain("http"), refused(418, "short and stout", { "x-pot": "tea" })),
  row("HttpError without a detail", plain("bare"), refused(404, "Not Found")),
  row("HttpError of a status without a body", plain("nobody"), answer(204)),
  row("another error says nothing", plain("error"), BROKEN, {
    told: ["log: GET /plain/error failed: TypeError: secret of the house"],
  }),
  ...["text", "nothing", "null", "object", "getter"].map((how) =>
    row(`what is no Error is thrown: ${how}`, plain(how), BROKEN, {
      told: [`log: GET /plain/${how} failed: Error: Something was thrown that is not an Error`],
    }),
  ),
  row(
    "HttpError of an async handler",
    plain("async/http"),
    refused(418, "short and stout", { "x-pot": "tea" }),
  ),
  row("another error of an async handler", plain("async/error"), BROKEN, {
    told: ["log: GET /plain/async/error failed: TypeError: secret of the house"],
  }),
  row(
    "a 422 that nobody takes",
    post("/plain/body/x", "{}"),
    invalid(notInt("x", "path", "id"), { ...missing("body", "a"), input: {} }),
  ),

  row(
    "an error that a handler takes, with Context",
    handled("missing"),
    answer(404, { missing: "it", path: "/handled/missing", how: "missing" }, { "x-handled": "yes" }),
    { by: "taken" },
  ),
  row(
    "an error that is answered with a Response",
    handled("taken"),
    answer(409, "taken", { "x-taken": "yes" }),
    { by: "taken" },
  ),
  row("an error that an async handler takes", handled("later"), answer(500, { later: "then" }), {
    by: "taken",
  }),
  row("a handler that fails itself", handled("unlucky"), BROKEN, {
    told: ["unlucky handler", "log: GET /handled/unlucky failed: Error: handler failed"],
    by: "taken",
  }),
  row("an error that no handler takes", handled("error"), BROKEN, {
    told: ["log: GET /handled/error failed: TypeError: secret of the house"],
  }),
  row(
    "an HttpError that no handler takes",
    handled("http"),
    refused(418, "short and stout", { "x-pot": "tea" }),
  ),
  row(
    "a 422 that a handler takes, and the body it reads",
    post("/handled/body/x", "{}"),
    answer(400, { problems: ["path.id", "body.a"], sent: "{}" }),
    { by: "taken" },
  ),
  row(
    "the same of bytes that are UTF-8",
    post("/handled/body/x", bytesOf('{"a":"ü"}')),
    answer(400, { problems: ["path.id", "body.a"], sent: '{"a":"ü"}' }),
    { by: "taken" },
  ),
  row(
    "the same without a body",
    post("/handled/body/x", ""),
    answer(400, { problems: ["path.id", "body"], sent: "" }),
    { by: "taken" },
  ),
  row(
    "the same of broken JSON",
    post("/handled/body/1", "{"),
    answer(400, { problems: ["body.1"], sent: "{" }),
    { by: "taken" },
  ),
  row(
    "what is too large goes to no handler of 422",
    post("/handled/body/1", " ".repeat(3000)),
    refused(413, "Request body too large"),
    { ended: true },
  ),
];
