// src/app.ts
import * as $ from "countersign/generated";
const styleSizeTemplate = $.template("^(?:\\s+|\\s*(?:[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\s*)(?:px|em|3)$", [[["","px"],["number"]],[["","em"],["number"]],[["","3"],["number"]]]);
const styleVersionTemplate = $.template("^(?:v-?(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\.-?(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)|v-?(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\.(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)-[\\s\\S]*)$", [[["v",".",""],["bigint","bigint"]],[["v",".","-",""],["bigint","bigint","string"]]]);
const styleFlagTemplate = $.template("^--[\\s\\S]*(?:=true|=false)$", [[["--","=true"],["string"]],[["--","=false"],["string"]]]);
const styleCornerValues = ["bottom-left", "bottom-right", "top-left", "top-right"];
const styleEventValues = ["onClick", "onHover"];
const styleNestedTemplate = $.template("^(?:<v-?(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\.-?(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\|#[\\s\\S]*>|<v-?(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\.(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)-[\\s\\S]*>)$", [[["<v",".","|#",">"],["bigint","bigint","string"]],[["<v",".","-","|#",">"],["bigint","bigint","string","string"]]]);
function copyStyle(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const size = $.pattern(v.size, x, "size", styleSizeTemplate);
  const version = $.pattern(v.version, x, "version", styleVersionTemplate);
  const flag = $.pattern(v.flag, x, "flag", styleFlagTemplate);
  const corner = $.literal(v.corner, x, "corner", styleCornerValues);
  const event = $.literal(v.event, x, "event", styleEventValues);
  const nested = $.pattern(v.nested, x, "nested", styleNestedTemplate);
  x.within(n, k, v);
  return $.whole(v, x, 6) ? v : { size, version, flag, corner, event, nested };
}
const document = $.document("src/app", '[["#Style",{"":{"size":{"type":"string","pattern":"^(?:\\\\s+|\\\\s*(?:[+-]?(?:\\\\d+(?:\\\\.\\\\d*)?|\\\\.\\\\d+)(?:[eE][+-]?\\\\d+)?|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\\\s*)(?:px|em|3)$"},"version":{"type":"string","pattern":"^(?:v-?(?:0|[1-9]\\\\d*|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\\\.-?(?:0|[1-9]\\\\d*|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)|v-?(?:0|[1-9]\\\\d*|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\\\.(?:0|[1-9]\\\\d*|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)-[\\\\s\\\\S]*)$"},"flag":{"type":"string","pattern":"^--[\\\\s\\\\S]*(?:=true|=false)$"},"corner":{"type":"string","enum":["bottom-left","bottom-right","top-left","top-right"]},"event":{"type":"string","enum":["onClick","onHover"]},"nested":{"type":"string","pattern":"^(?:<v-?(?:0|[1-9]\\\\d*|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\\\.-?(?:0|[1-9]\\\\d*|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\\\|#[\\\\s\\\\S]*>|<v-?(?:0|[1-9]\\\\d*|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)\\\\.(?:0|[1-9]\\\\d*|0[xX][\\\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)-[\\\\s\\\\S]*>)$"}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const style = copyStyle($.present(body), x, "body");
    return [style];
  },
  result: $.json(200, copyStyle),
  ...document('{"operation":{"requestBody":["#Style"],"responses":{"200":["#Style"]}}}'),
};
