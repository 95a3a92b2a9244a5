// src/app.ts
import * as $ from "countersign/generated";
const elementMembers = new Map([["square", copySquare], ["circle", copyCircle]]);
const elementMembers2 = new Map([["shape", copyElement2], ["note", copyNote]]);
const drawingAnswerMembers = new Map([[true, copyDrawingAnswer1], [false, copyDrawingAnswer2]]);
function copyElement(v, x, k) {
  return $.tagged(v, x, k, "type", elementMembers2);
}
function copySquare(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const type = $.only(v.type, x, "type", "shape");
  const shape = $.only(v.shape, x, "shape", "square");
  const side = $.number(v.side, x, "side");
  x.within(n, k, v);
  return $.whole(v, x, 3) ? v : { type, shape, side };
}
function copyCircle(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const type = $.only(v.type, x, "type", "shape");
  const shape = $.only(v.shape, x, "shape", "circle");
  const radius = $.number(v.radius, x, "radius");
  x.within(n, k, v);
  return $.whole(v, x, 3) ? v : { type, shape, radius };
}
function copyElement2(v, x, k) {
  return $.tagged(v, x, k, "shape", elementMembers);
}
function copyNote(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const type = $.only(v.type, x, "type", "note");
  const text = $.string(v.text, x, "text");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { type, text };
}
function copyDrawing(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const title = $.string(v.title, x, "title");
  const elements = $.array(v.elements, x, "elements", copyElement);
  const answer = $.tagged(v.answer, x, "answer", "ok", drawingAnswerMembers);
  x.within(n, k, v);
  return $.whole(v, x, 3) && elements === v.elements && answer === v.answer ? v : { title, elements, answer };
}
function copyDrawingAnswer1(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const ok = $.only(v.ok, x, "ok", true);
  const value = copyShape(v.value, x, "value");
  x.within(n, k, v);
  return $.whole(v, x, 2) && value === v.value ? v : { ok, value };
}
function copyShape(v, x, k) {
  return $.tagged(v, x, k, "shape", elementMembers);
}
function copyDrawingAnswer2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const ok = $.only(v.ok, x, "ok", false);
  const code = $.int(v.code, x, "code");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { ok, code };
}
const document = $.document("src/app", '{"list":[["#Element",{"anyOf":["#Square","#Circle","#Note"],"description":"A union in a union: `type` tells notes from shapes, `shape` one shape from another."}],["#Square",{"":{"type":0,"shape":{"const":"square","type":"string"},"side":"number"}}],["#Circle",{"":{"type":0,"shape":{"const":"circle","type":"string"},"radius":"number"}}],["#Note",{"":{"type":{"const":"note","type":"string"},"text":"string"}}],["#Drawing",{"":{"title":"string","elements":["#Element"],"answer":{"oneOf":[{"":{"ok":{"const":true,"type":"boolean"},"value":"#Shape"}},{"":{"ok":{"const":false,"type":"boolean"},"code":"int"}}],"discriminator":{"propertyName":"ok"},"description":"A discriminated union as the value of another\'s member."}}}],["#Shape",{"oneOf":["#Square","#Circle"],"discriminator":["shape","square","circle"]}]],"shared":[{"const":"shape","type":"string"}]}');
const postElement = {
  contract: 1,
  source: "src/app.ts:31",
  body: { kind: "json" },
  decode(r, body, x) {
    const element = copyElement($.present(body), x, "body");
    return [element];
  },
  result: $.json(200, copyElement),
  ...document('{"operation":{"requestBody":["#Element"],"responses":{"200":["#Element"]}}}'),
};
const postDrawing = {
  contract: 1,
  source: "src/app.ts:32",
  body: { kind: "json" },
  decode(r, body, x) {
    const drawing = copyDrawing($.present(body), x, "body");
    return [drawing];
  },
  result: $.json(200, copyDrawing),
  ...document('{"operation":{"requestBody":["#Drawing"],"responses":{"200":["#Drawing"]}}}'),
};
