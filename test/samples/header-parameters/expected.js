// src/app.ts
import * as $ from "countersign/generated";
function encodeEcho(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    agent: $.string(v.agent, x, "agent"),
    retries: $.int(v.retries, x, "retries"),
    tokens: $.array(v.tokens, x, "tokens", $.string),
    trace: (p = v.trace) === null ? null : $.string(p, x, "trace"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Echo",{"":{"agent":"string","retries":"int","tokens":["string"],"trace":{"anyOf":["string","null"]}}}]]');
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
  result: $.json(200, encodeEcho),
  ...document('{"operation":{"parameters":[["header user-agent","string"],["header x-retries","int"],["header x-token?",{"type":"array","items":"string","default":[]}],["header X-Trace_Id?","string"]],"responses":{"200":["#Echo"]}}}'),
};
