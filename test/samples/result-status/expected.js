// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
const components = () => [];
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: { status: 201, bodies: { 201: { kind: "json", encode: decodeItem } } },
  document: () => ({ operation: { summary: "Make one.", requestBody: { content: $.json({ type: "object",
    properties: { name: { type: "string" } }, required: ["name"] }), required: true },
    responses: { "201": $.response("What was made.", { type: "object",
    properties: { name: { type: "string" } }, required: ["name"] }), "422": $.validationError() } } }),
  components,
};
