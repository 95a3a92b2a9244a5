// src/app.ts
import * as $ from "countersign/generated";
const levelValues = ["low", "high"];
const statusValues = [0, 1];
const components = () => [
  {
    id: "src/app#Level", name: "Level", module: "src/app", mode: "both",
    schema: { type: "string", enum: ["low", "high"], description: "How loud." },
  },
  {
    id: "src/app#Status", name: "Status", module: "src/app", mode: "both",
    schema: { type: "integer", enum: [0, 1] },
  },
];
function decodeGetRootResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    level: $.enumeration(v.level, x, "level", v, levelValues),
    status: v.status === null ? null : $.enumeration(v.status, x, "status", v, statusValues),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getRoot = {
  contract: 1,
  source: "src/app.ts:16",
  decode(r, body, x) {
    const level = $.enumeration(r.query("level"), x, "level", undefined, levelValues);
    let status = r.query("status");
    if (status !== undefined) status = $.enumeration($.matching(status, statusValues), x, "status", undefined, statusValues);
    x.from("query", r);
    return [level, status];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({
    operation: {
      parameters: [
        { name: "level", in: "query", required: true, schema: { $ref: "src/app#Level" } },
        { name: "status", in: "query", required: false, schema: { $ref: "src/app#Status" } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: {
                  level: { $ref: "src/app#Level" },
                  status: { anyOf: [{ $ref: "src/app#Status" }, { type: "null" }] },
                },
                required: ["level", "status"],
              },
            },
          },
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
