// src/app.ts
import * as $ from "countersign/generated";
function copyAnswer(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const yes = $.boolean(v.yes, x, "yes");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { yes };
}
function textPostRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.yes;
  if (typeof a === "boolean") return (a ? '{"yes":true}' : '{"yes":false}');
}
function textGetRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.loud;
  if (typeof a === "boolean") return (a ? '{"loud":true}' : '{"loud":false}');
}
function encodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    loud: $.boolean(v.loud, x, "loud"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[],"parts":[[{"":{"yes":"boolean"}}]]}');
const postRoot = {
  contract: 1,
  source: "src/app.ts:5",
  body: { kind: "json" },
  decode(r, body, x) {
    const answer = copyAnswer($.present(body), x, "body");
    return [answer];
  },
  result: $.json(200, copyAnswer, textPostRootResult),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const loud = $.boolean($.truth(r.query("loud")), x, "loud");
    x.from("query", r);
    return [loud];
  },
  result: $.json(200, encodeGetRootResult, textGetRootResult),
  ...document('{"operation":{"parameters":[["query loud","boolean"]],"responses":{"200":[{"":{"loud":"boolean"}}]}}}'),
};
