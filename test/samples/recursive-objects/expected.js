// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Tree", name: "Tree", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: { name: { type: "string" }, children: { type: "array", items: { $ref: "src/app#Tree" } } },
      required: ["name"],
    },
  },
];
function decodeTree(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  if (v.children !== undefined) o.children = $.array(v.children, x, "children", undefined, decodeTree);
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const tree = decodeTree($.present(body), x, "body");
    return [tree];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeTree } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Tree" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Tree" } } },
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
