// src/app.ts
import * as $ from "countersign/generated";
const idPattern = /^user--?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
function decodeGetByIdResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    id: $.pattern(v.id, x, "id", idPattern),
  });
}
const components = $.components("src/app", '[]');
const getById = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const id = $.pattern(r.path("id"), x, "id", idPattern);
    x.from("path", r);
    return [id];
  },
  result: $.json(200, decodeGetByIdResult),
  document: $.document("src/app", '{"operation":{"parameters":[["path id",{"type":"string","pattern":"^user--?(?:0|[1-9]\\\\d*)(?:\\\\.\\\\d+)?(?:[eE][+-]?\\\\d+)?$"}]],"responses":{"200":[{"":{"id":{"type":"string","pattern":"^user--?(?:0|[1-9]\\\\d*)(?:\\\\.\\\\d+)?(?:[eE][+-]?\\\\d+)?$"}}}]}}}'),
  components,
};
