// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Task", name: "Task", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: { parent: { anyOf: [{ type: "string" }, { type: "null" }] }, nothing: { type: "null" } },
      required: ["parent", "nothing"],
    },
  },
];
function decodeTask(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    parent: v.parent === null ? null : $.string(v.parent, x, "parent", v),
    nothing: $.nothing(v.nothing, x, "nothing", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const putRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const task = decodeTask($.present(body), x, "body");
    return [task];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeTask } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Task" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Task" } } },
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
