// src/app.ts
import * as $ from "countersign/generated";
function decodeTree(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  if (v.children !== undefined) o.children = $.array(v.children, x, "children", decodeTree);
  return x.within(n, k, v, o);
}
const components = () => [
  $.object("src/app#Tree", { name: { type: "string" }, children: { type: "array",
    items: { $ref: "src/app#Tree" } } }, ["children"]),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const tree = decodeTree($.present(body), x, "body");
    return [tree];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeTree } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Tree" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Tree" }),
    "422": $.validationError() } } }),
  components,
};
