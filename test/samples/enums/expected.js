// src/app.ts
import * as $ from "countersign/generated";
const levelValues = ["low", "high"];
const statusValues = [0, 1];
function encodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    level: $.enumeration(v.level, x, "level", levelValues),
    status: (p = v.status) === null ? null : $.enumeration(p, x, "status", statusValues),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Level",{"type":"string","enum":["low","high"],"description":"How loud."}],["#Status",{"type":"integer","enum":[0,1]}]]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:16",
  decode(r, body, x) {
    const level = $.enumeration(r.query("level"), x, "level", levelValues);
    let status = r.query("status");
    if (status !== undefined) status = $.enumeration($.matching(status, statusValues), x, "status", statusValues);
    x.from("query", r);
    return [level, status];
  },
  result: $.json(200, encodeGetRootResult),
  ...document('{"operation":{"parameters":[["query level","#Level"],["query status?","#Status"]],"responses":{"200":[{"":{"level":"#Level","status":{"anyOf":["#Status","null"]}}}]}}}'),
};
