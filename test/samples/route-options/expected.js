// src/app.ts
import * as $ from "countersign/generated";
const components = () => [];
const getRoot = {
  contract: 1,
  source: "src/app.ts:6",
  decode(r, body, x) {
    const id = $.int($.integer(r.query("id")), x, "id");
    x.from("query", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: $.int } } },
  document: () => ({ operation: { tags: ["b", "a"], summary: "Read it", description: "All of *it*.", operationId: "readIt",
    deprecated: true, parameters: [$.parameter("id", "query", true, { type: "integer" })],
    responses: { "200": $.response("Successful Response", { type: "integer" }),
    "418": { description: "A teapot" }, "422": $.validationError() }, "x-internal": true } }),
  components,
};
const getDocumented = {
  contract: 1,
  source: "src/app.ts:30",
  decode(r, body, x) {
    const id = $.int($.integer(r.query("id")), x, "id");
    x.from("query", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: $.int } } },
  document: () => ({ operation: { tags: ["documented"], summary: "Read one.", description: "With everything.",
    operationId: "readDocumented", deprecated: true, parameters: [{ name: "id", in: "query", required: true,
    schema: { type: "integer" }, description: "The number on its back." }],
    responses: { "200": $.response("Successful Response", { type: "integer" }),
    "404": $.response("It is gone.", { type: "object", properties: { detail: {} }, required: ["detail"] }),
    "422": $.validationError() } } }),
  components,
};
const getHidden = {
  contract: 1,
  source: "src/app.ts:35",
  decode(r, body, x) {
    const id = $.int($.integer(r.query("id")), x, "id");
    x.from("query", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: $.int } } },
  document: () => ({ operation: { parameters: [$.parameter("id", "query", true, { type: "integer" })],
    responses: { "200": $.response("Successful Response", { type: "integer" }), "422": $.validationError() } },
    hidden: true }),
  components,
};
