// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Echo", name: "Echo", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        agent: { type: "string" }, retries: { type: "integer" },
        tokens: { type: "array", items: { type: "string" } },
        trace: { anyOf: [{ type: "string" }, { type: "null" }] },
      },
      required: ["agent", "retries", "tokens", "trace"],
    },
  },
];
function decodeEcho(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    agent: $.string(v.agent, x, "agent", v),
    retries: $.int(v.retries, x, "retries", v),
    tokens: $.array(v.tokens, x, "tokens", v, $.string),
    trace: v.trace === null ? null : $.string(v.trace, x, "trace", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getRoot = {
  contract: 1,
  source: "src/app.ts:12",
  decode(r, body, x) {
    const userAgent = $.string(r.header("user-agent"), x, "user-agent");
    const xRetries = $.int($.integer(r.header("x-retries")), x, "x-retries");
    let xToken = $.some(r.headerAll("x-token"));
    if (xToken !== undefined) xToken = $.array(xToken, x, "x-token", undefined, $.string);
    let trace = r.header("x-trace_id");
    if (trace !== undefined) trace = $.string(trace, x, "X-Trace_Id");
    x.from("header", r);
    return [userAgent, xRetries, xToken, trace];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeEcho } } },
  document: () => ({
    operation: {
      parameters: [
        { name: "user-agent", in: "header", required: true, schema: { type: "string" } },
        { name: "x-retries", in: "header", required: true, schema: { type: "integer" } },
        {
          name: "x-token", in: "header", required: false,
          schema: { type: "array", items: { type: "string" }, default: [] },
        },
        { name: "X-Trace_Id", in: "header", required: false, schema: { type: "string" } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Echo" } } },
        },
        "422": {
          description: "Validation Error",
          content: { "application/json": { schema: { $ref: "countersign#HTTPValidationError" } } },
        },
      },
    },
  }),
  components,
};
