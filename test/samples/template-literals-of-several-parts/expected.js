// src/app.ts
import * as $ from "countersign/generated";
const styleSizePattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?:px|em|3)$/u;
const styleVersionPattern = /^v-?(?:0|[1-9]\d*)\.-?(?:0|[1-9]\d*)(?:(?:)|(?:-[\s\S]*))$/u;
const styleFlagPattern = /^--[\s\S]*=(?:true|false)$/u;
const styleCornerValues = ["bottom-left", "bottom-right", "top-left", "top-right"];
const styleEventValues = ["onClick", "onHover"];
const styleNestedPattern = /^<(?:v-?(?:0|[1-9]\d*)\.-?(?:0|[1-9]\d*)(?:(?:)|(?:-[\s\S]*)))\|#[\s\S]*>$/u;
function decodeStyle(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    size: $.pattern(v.size, x, "size", styleSizePattern),
    version: $.pattern(v.version, x, "version", styleVersionPattern),
    flag: $.pattern(v.flag, x, "flag", styleFlagPattern),
    corner: $.literal(v.corner, x, "corner", styleCornerValues),
    event: $.literal(v.event, x, "event", styleEventValues),
    nested: $.pattern(v.nested, x, "nested", styleNestedPattern),
  });
}
const components = $.components("src/app", '[["#Style",{"":{"size":{"type":"string","pattern":"^-?(?:0|[1-9]\\\\d*)(?:\\\\.\\\\d+)?(?:[eE][+-]?\\\\d+)?(?:px|em|3)$"},"version":{"type":"string","pattern":"^v-?(?:0|[1-9]\\\\d*)\\\\.-?(?:0|[1-9]\\\\d*)(?:(?:)|(?:-[\\\\s\\\\S]*))$"},"flag":{"type":"string","pattern":"^--[\\\\s\\\\S]*=(?:true|false)$"},"corner":{"type":"string","enum":["bottom-left","bottom-right","top-left","top-right"]},"event":{"type":"string","enum":["onClick","onHover"]},"nested":{"type":"string","pattern":"^<(?:v-?(?:0|[1-9]\\\\d*)\\\\.-?(?:0|[1-9]\\\\d*)(?:(?:)|(?:-[\\\\s\\\\S]*)))\\\\|#[\\\\s\\\\S]*>$"}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const style = decodeStyle($.present(body), x, "body");
    return [style];
  },
  result: $.json(200, decodeStyle),
  document: $.document("src/app", '{"operation":{"requestBody":["#Style"],"responses":{"200":["#Style"]}}}'),
  components,
};
