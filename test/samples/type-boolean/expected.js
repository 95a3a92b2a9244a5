// src/app.ts
import * as $ from "countersign/generated";
function decodeAnswer(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    yes: $.boolean(v.yes, x, "yes"),
  });
}
function decodeGetRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    loud: $.boolean(v.loud, x, "loud"),
  });
}
const components = () => [];
const postRoot = {
  contract: 1,
  source: "src/app.ts:5",
  body: { kind: "json" },
  decode(r, body, x) {
    const answer = decodeAnswer($.present(body), x, "body");
    return [answer];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeAnswer } } },
  document: () => ({ operation: { requestBody: { content: $.json({ type: "object", properties: { yes: { type: "boolean" } },
    required: ["yes"] }), required: true }, responses: { "200": $.response("Successful Response",
    { type: "object", properties: { yes: { type: "boolean" } }, required: ["yes"] }),
    "422": $.validationError() } } }),
  components,
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const loud = $.boolean($.truth(r.query("loud")), x, "loud");
    x.from("query", r);
    return [loud];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({ operation: { parameters: [$.parameter("loud", "query", true, { type: "boolean" })],
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { loud: { type: "boolean" } }, required: ["loud"] }), "422": $.validationError() } } }),
  components,
};
