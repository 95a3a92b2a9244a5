// src/app.ts
import * as $ from "countersign/generated";
function decodeOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
const traceDependency = {
  name: "trace (src/app.ts:5)",
  kind: "function",
  use: () => trace,
  uses: ["requestId"],
  decode(r, body, x) {
    return [r.inject("requestId")];
  },
};
const entryDependency = {
  name: "entry (src/app.ts:8)",
  kind: "generator",
  use: () => entry,
  uses: ["requestId"],
  decode(r, body, x) {
    return [r.inject("requestId")];
  },
};
const document = $.document("src/app", '[]');
const getId = {
  contract: 1,
  source: "src/app.ts:13",
  uses: ["requestId"],
  decode(r, body, x) {
    return [r.inject("requestId")];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getOrdersById = {
  contract: 1,
  source: "src/app.ts:14",
  uses: ["requestId"],
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id, r.inject("requestId")];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["string"]}}}'),
};
const postOrders = {
  contract: 1,
  source: "src/app.ts:15",
  body: { kind: "json" },
  uses: ["requestId"],
  decode(r, body, x) {
    const order = decodeOrder($.present(body), x, "body");
    return [order, r.inject("requestId")];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":[{"":{"name":"string"}}],"responses":{"200":["string"]}}}'),
};
const getTrace = {
  contract: 1,
  source: "src/app.ts:17",
  needs: [{ of: traceDependency, at: 0 }, { of: entryDependency, at: 1 }],
  decode: () => [undefined, undefined],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"responses":{"200":[["string"]]}}}'),
};
