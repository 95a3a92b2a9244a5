// src/app.ts
import * as $ from "countersign/generated";
function copyAlbum(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const tags = $.array(v.tags, x, "tags", $.string, 1);
  const marks = (p = v.marks) === null ? null : $.uniqueArray(p, x, "marks", $.number);
  const grid = $.array(v.grid, x, "grid", copyAlbumGridItem);
  x.within(n, k, v);
  return $.whole(v, x, 3) && tags === v.tags && marks === v.marks && grid === v.grid ? v : { tags, marks, grid };
}
function copyAlbumGridItem(v, x, k) {
  return $.array(v, x, k, $.boolean);
}
const document = $.document("src/app", '[["#Album",{"":{"tags":{"type":"array","items":"string","minItems":1},"marks":{"anyOf":[{"type":"array","items":"number","uniqueItems":true},"null"]},"grid":[["boolean"]]}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const album = copyAlbum($.present(body), x, "body");
    return [album];
  },
  result: $.json(200, copyAlbum),
  ...document('{"operation":{"requestBody":["#Album"],"responses":{"200":["#Album"]}}}'),
};
