// src/app.ts
import * as $ from "countersign/generated";
const idTemplate = $.template("^user-(?:\\s+|\\s*(?:[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\s*)$", [[["user-",""],["number"]]]);
function encodeGetByIdResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.pattern(v.id, x, "id", idTemplate),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[]');
const getById = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const id = $.pattern(r.path("id"), x, "id", idTemplate);
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeGetByIdResult),
  ...document('{"operation":{"parameters":[["path id",{"type":"string","pattern":"^user-(?:\\\\s+|\\\\s*(?:[+-]?(?:\\\\d+(?:\\\\.\\\\d*)?|\\\\.\\\\d+)(?:[eE][+-]?\\\\d+)?|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\\\s*)$"}]],"responses":{"200":[{"":{"id":{"type":"string","pattern":"^user-(?:\\\\s+|\\\\s*(?:[+-]?(?:\\\\d+(?:\\\\.\\\\d*)?|\\\\.\\\\d+)(?:[eE][+-]?\\\\d+)?|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\\\s*)$"}}}]}}}'),
};
