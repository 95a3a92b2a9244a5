// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '[]');
const deleteById = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.empty(204),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"204":{"description":"Successful Response"}}}}'),
};
