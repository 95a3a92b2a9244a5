// src/app.ts
import * as $2 from "countersign/generated";
const measureCodePattern = $2.unrolled(/^[A-Z]{2}$/u);
const components = () => [
  {
    id: "src/app#Measure", name: "Measure", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        code: { type: "string", maxLength: 2, pattern: "^[A-Z]{2}$" },
        share: { type: "number", maximum: 1, exclusiveMinimum: 0 },
        step: { type: "integer", minimum: 0, maximum: 4294967295, multipleOf: 5 },
        mail: { type: "string", format: "email" },
      },
      required: ["code", "share", "step"],
    },
  },
];
function decodeMeasure(v, x, k, p) {
  if (!$2.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    code: $2.text(v.code, x, "code", v, undefined, 2, measureCodePattern),
    share: checkMeasureShare(v.share, x, "share", v),
    step: checkMeasureStep(v.step, x, "step", v),
  };
  if (v.mail !== undefined) o.mail = $2.email(v.mail, x, "mail");
  if (x.count !== n) x.within(n, k);
  return o;
}
function checkMeasureShare(v, x, k, p) {
  if (!Number.isFinite(v)) x.number(v, k, p);
  else if (v <= 0) x.above(v, 0, k);
  else if (v > 1) x.atMost(v, 1, k);
  return v;
}
function checkMeasureStep(v, x, k, p) {
  if (!Number.isSafeInteger(v)) x.int(v, k, p);
  else if (v < 0) x.atLeast(v, 0, k);
  else if (v > 4294967295) x.atMost(v, 4294967295, k);
  else if (!$2.multiple(v, 5)) x.multipleOf(v, 5, k);
  return v;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const measure = decodeMeasure($2.present(body), x, "body");
    return [measure];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeMeasure } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Measure" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Measure" } } },
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
