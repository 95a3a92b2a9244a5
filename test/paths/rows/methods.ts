import { get, request, sent } from "../wire.js";
import { answer, BAD, invalid, missing, NOT_FOUND, notAllowed, ok, type Row, refused, row } from "./row.js";

const HONO = { by: "hono" } as const;
const JSON_TYPE = { "content-type": "application/json" };

/** Methods: RFC 9110, 9 and 15.5.6. */
export const METHODS: readonly Row[] = [
  row(
    "HEAD of a GET route",
    request("HEAD /items/42"),
    answer(200, undefined, { ...JSON_TYPE, "content-length": "18" }),
    HONO,
  ),
  row("HEAD of a GET route that refuses", request("HEAD /items/x"), answer(422, undefined, JSON_TYPE), HONO),
  row("HEAD of a route of its own", request("HEAD /shapes/headed"), answer(204), { ...HONO, told: ["HEAD"] }),
  row(
    "HEAD of a page",
    request("HEAD /openapi.json"),
    answer(200, undefined, { ...JSON_TYPE, "content-length": /^\d+$/ }),
    HONO,
  ),
  row(
    "HEAD of a stream begins no generator",
    request("HEAD /results/lines"),
    answer(200, undefined, { "content-type": "application/jsonl" }),
    HONO,
  ),
  row("HEAD of nothing", request("HEAD /nowhere"), answer(404, undefined, JSON_TYPE), HONO),
  row(
    "DELETE without content",
    request("DELETE /items/3"),
    answer(204, undefined, { "content-type": null, "content-length": null }),
    { told: ["deleted 3"] },
  ),
  row("DELETE with a body that nobody reads", sent("DELETE /items/3", "abc"), answer(204), {
    told: ["deleted 3"],
  }),
  row("OPTIONS of a route of its own", request("OPTIONS /items/3"), ok({ may: 3 })),
  row("OPTIONS where there is none", request("OPTIONS /items"), notAllowed("GET, POST"), HONO),
  row("a method that the path has not", request("PUT /items/3"), notAllowed("GET, DELETE, OPTIONS"), HONO),
  row(
    "a method that the path has not, with a body",
    sent("PATCH /items/3", "{}"),
    notAllowed("GET, DELETE, OPTIONS"),
    HONO,
  ),
  row("a method that the path of app.hono has not", request("POST /maybe/1"), NOT_FOUND, HONO),
  row("a method of WebDAV", request("PROPFIND /items"), notAllowed("GET, POST"), HONO),
  row("TRACE", request("TRACE /trace"), ok("traced"), { fetch: false, by: "hono" }),
  row("CONNECT is not answered", request("CONNECT localhost:80"), [], { ended: true, fetch: false }),
  row("a method in lower case is another", request("get /items/latest"), BAD, {
    by: [],
    ended: true,
    fetch: false,
  }),
  row("a method that nobody knows", request("FOO /items"), BAD, { by: [], ended: true, fetch: false }),
  row("GET with a body that nobody reads", sent("GET /bodies/none", "abc"), ok("none"), { fetch: false }),
  row(
    "GET with a chunked body that nobody reads",
    get("/bodies/none", "Transfer-Encoding: chunked") + "3\r\nabc\r\n0\r\n\r\n",
    ok("none"),
    { fetch: false },
  ),
  row("POST without anything", request("POST /items"), invalid(missing("body"))),
  row("POST of a length of 0", sent("POST /items", ""), invalid(missing("body"))),
  row(
    "POST to a route that reads nothing",
    sent("POST /bodies/none", "abc"),
    answer(200, "none", { "content-type": "text/plain; charset=utf-8" }),
  ),
  row(
    "an upgrade that nobody offers",
    get("/items/latest", "Connection: Upgrade", "Upgrade: h2c"),
    ok("latest"),
  ),
  row(
    "a handler that was refused a method says so in JSON",
    request("PUT /"),
    refused(405, "Method Not Allowed", { allow: "GET" }),
    HONO,
  ),
];
