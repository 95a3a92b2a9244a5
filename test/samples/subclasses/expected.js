// src/app.ts
import * as $ from "countersign/generated";
const components = $.components("src/app", '[]');
const getHealth = {
  contract: 1,
  source: "src/app.ts:17",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "json", encode: $.string } } },
  document: $.document("src/app", '{"operation":{"responses":{"200":["string"]}}}'),
  components,
};
const getReady = {
  contract: 1,
  source: "src/app.ts:21",
  decode(r, body, x) {
    let id = r.query("id");
    if (id !== undefined) id = $.number($.numeric(id), x, "id");
    x.from("query", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: $.number } } },
  document: $.document("src/app", '{"operation":{"parameters":[{"name":"id","in":"query","required":false,"schema":"number"}],"responses":{"200":["number"],"422":1}}}'),
  components,
};
const getItemsById = {
  contract: 1,
  source: "src/app.ts:25",
  decode(r, body, x) {
    const id = $.number($.numeric(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: $.number } } },
  document: $.document("src/app", '{"operation":{"parameters":[{"name":"id","in":"path","required":true,"schema":"number"}],"responses":{"200":["number"],"422":1}}}'),
  components,
};
