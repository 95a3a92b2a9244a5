// src/app.ts
import * as $ from "countersign/generated";
function decodeEvent(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    at: $.decodeDate(v.at, x, "at"),
  });
}
function encodeEvent(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    at: $.encodeDate(v.at, x, "at"),
  });
}
function decodeGetRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    milliseconds: $.number(v.milliseconds, x, "milliseconds"),
  });
}
const components = () => [
  $.object("src/app#Event", { at: { type: "string", format: "date-time" } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeEvent($.present(body), x, "body");
    return [body2];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeEvent } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Event" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Event" }),
    "422": $.validationError() } } }),
  components,
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:11",
  decode(r, body, x) {
    const since = $.decodeDate(r.query("since"), x, "since");
    x.from("query", r);
    return [since];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({ operation: { parameters: [$.parameter("since", "query", true, { type: "string", format: "date-time" })],
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { milliseconds: { type: "number" } }, required: ["milliseconds"] }),
    "422": $.validationError() } } }),
  components,
};
