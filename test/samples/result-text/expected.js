// src/app.ts
import * as $2 from "countersign/generated";
const components = () => [];
const getText = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const name = $2.string(r.query("name"), x, "name");
    x.from("query", r);
    return [name];
  },
  result: { status: 200, bodies: { 200: { kind: "text", contentType: "text/plain; charset=utf-8" } } },
  document: () => ({ operation: { parameters: [$2.parameter("name", "query", true, { type: "string" })],
    responses: { "200": { description: "Successful Response",
    content: { "text/plain": { schema: { type: "string" } } } }, "422": $2.validationError() } } }),
  components,
};
const getHtml = {
  contract: 1,
  source: "src/app.ts:7",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "text", contentType: "text/html; charset=utf-8" } } },
  document: () => ({ operation: { responses: { "200": { description: "Successful Response",
    content: { "text/html": { schema: { type: "string" } } } } } } }),
  components,
};
const getJson = {
  contract: 1,
  source: "src/app.ts:9",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "json", encode: $2.string } } },
  document: () => ({ operation: { responses: { "200": $2.response("Successful Response", { type: "string" }) } } }),
  components,
};
const getAway = {
  contract: 1,
  source: "src/app.ts:11",
  decode: () => [],
  result: { status: 307, bodies: { 307: { kind: "response" } } },
  document: () => ({ operation: { responses: { "307": { description: "Successful Response" } } } }),
  components,
};
const getRaw = {
  contract: 1,
  source: "src/app.ts:13",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "response" } } },
  document: () => ({ operation: { responses: { "200": { description: "Successful Response" } } } }),
  components,
};
