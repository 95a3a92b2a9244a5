// src/app.ts
import * as $ from "countersign/generated";
function decodeEcho(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    agent: $.string(v.agent, x, "agent"),
    retries: $.int(v.retries, x, "retries"),
    tokens: $.array(v.tokens, x, "tokens", $.string),
    trace: v.trace === null ? null : $.string(v.trace, x, "trace"),
  });
}
const components = () => [
  $.object("src/app#Echo", { agent: { type: "string" }, retries: { type: "integer" }, tokens: { type: "array",
    items: { type: "string" } }, trace: { anyOf: [{ type: "string" }, { type: "null" }] } }),
];
const getRoot = {
  contract: 1,
  source: "src/app.ts:12",
  decode(r, body, x) {
    const userAgent = $.string(r.header("user-agent"), x, "user-agent");
    const xRetries = $.int($.integer(r.header("x-retries")), x, "x-retries");
    let xToken = $.some(r.headerAll("x-token"));
    if (xToken !== undefined) xToken = $.array(xToken, x, "x-token", $.string);
    let trace = r.header("x-trace_id");
    if (trace !== undefined) trace = $.string(trace, x, "X-Trace_Id");
    x.from("header", r);
    return [userAgent, xRetries, xToken, trace];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeEcho } } },
  document: () => ({ operation: { parameters: [$.parameter("user-agent", "header", true, { type: "string" }),
    $.parameter("x-retries", "header", true, { type: "integer" }), $.parameter("x-token", "header", false,
    { type: "array", items: { type: "string" }, default: [] }), $.parameter("X-Trace_Id", "header", false,
    { type: "string" })], responses: { "200": $.response("Successful Response", { $ref: "src/app#Echo" }),
    "422": $.validationError() } } }),
  components,
};
