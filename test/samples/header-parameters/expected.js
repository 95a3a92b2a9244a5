// src/app.ts
import * as $ from "countersign/generated";
function decodeEcho(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p;
  return x.within(x.count, k, v, {
    agent: $.string(v.agent, x, "agent"),
    retries: $.int(v.retries, x, "retries"),
    tokens: $.array(v.tokens, x, "tokens", $.string),
    trace: (p = v.trace) === null ? null : $.string(p, x, "trace"),
  });
}
const components = $.components("src/app", '[["#Echo",{"properties":{"agent":"string","retries":"integer","tokens":["string"],"trace":{"anyOf":["string","null"]}}}]]');
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
  document: $.document("src/app", '{"operation":{"parameters":[{"name":"user-agent","in":"header","required":true,"schema":"string"},{"name":"x-retries","in":"header","required":true,"schema":"integer"},{"name":"x-token","in":"header","required":false,"schema":{"type":"array","items":"string","default":[]}},{"name":"X-Trace_Id","in":"header","required":false,"schema":"string"}],"responses":{"200":["#Echo"],"422":1}}}'),
  components,
};
