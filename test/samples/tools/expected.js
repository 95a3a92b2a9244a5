// src/tools.ts
import * as $ from "countersign/generated";
const failHowValues = ["told", "http", "server", "bug"];
const readWeatherUnitsValues = ["celsius", "fahrenheit"];
const countNames = $.names([["by","step"]]);
function decodeMove(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    place: copyPlace(v.place, x, "place"),
    by: decodeMoveBy(v.by, x, "by"),
  };
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function copyPlace(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  const x2 = $.number(v.x, x, "x");
  const y = $.number(v.y, x, "y");
  x.within(n, k, v);
  return $.whole(v, x, 3) ? v : { name, x: x2, y };
}
function decodeMoveBy(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const x2 = $.number(v.x, x, "x");
  const y = $.number(v.y, x, "y");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { x: x2, y };
}
function textPlace(v) {
  if (!$.isObject(v)) return;
  const a = v.name, b = v.x, c = v.y;
  if ($.isShortString(a) && Number.isFinite(b) && Number.isFinite(c)) return '{"name":' + $.stringText(a) + ',"x":' + b + ',"y":' + c + '}';
}
function decodeFail(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    how: $.literal(v.how, x, "how", failHowValues),
  };
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function decodeReadWeather(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    city: $.string(v.city, x, "city"),
    days: v.days === undefined ? 1 : $.intRange(v.days, x, "days", 1, 7),
  };
  if ((p = v.since) !== undefined) o.since = $.asDate(p, x, "since");
  if ((p = v.units) !== undefined) o.units = $.literal(p, x, "units", readWeatherUnitsValues);
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function encodeWeather(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    at: $.asDate(v.at, x, "at"),
    degrees: $.number(v.degrees, x, "degrees"),
  };
  x.within(n, k, v);
  return o;
}
function decodeGreet(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.text(v.name, x, "name", 1),
  };
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function decodeForget(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function decodeSum(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    tree: decodeTree(v.tree, x, "tree"),
  };
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function decodeTree(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const value = $.int(v.value, x, "value");
  const children = $.array(v.children, x, "children", decodeTree);
  x.within(n, k, v);
  return $.whole(v, x, 2) && children === v.children ? v : { value, children };
}
function decodeCount(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    from: $.intRange(v.from, x, "from", 1),
  };
  if ((p = v.by) !== undefined) o.step = $.int(p, x, "by");
  if ((p = v.until) !== undefined) o.until = p === null ? null : $.intRange(p, x, "until", -Infinity, 100);
  $.strict(v, x, o, countNames);
  $.renamed(o, x, countNames);
  x.within(n, k, v);
  return o;
}
const document = $.document(["src/tools", "src/weather"], '[["1#Place",{"":{"name":{"type":"string","description":"As people call it."},"x":"number","y":"number"},"description":"A point on a map."}],["1#Weather",{"":{"at":{"type":"string","format":"date-time"},"degrees":"number"}}],["#Tree",{"":{"value":"int","children":["#Tree"]}}]]');
const moveTool = {
  contract: 1,
  source: "src/tools.ts:34",
  type: "move",
  description: "Moves a place.",
  parameters: ["place","by"],
  decode: decodeMove,
  data: { encode: copyPlace, text: textPlace },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":{"":{"place":"1#Place","by":{"":{"x":"number","y":"number"}}},"additionalProperties":false}}},"sends":{"text":{"as":"json","schema":"1#Place"}}}}'),
};
const failTool = {
  contract: 1,
  source: "src/tools.ts:42",
  type: "fail",
  parameters: ["how"],
  decode: decodeFail,
  data: { encode: $.string },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":{"":{"how":{"type":"string","enum":["told","http","server","bug"]}},"additionalProperties":false}}},"sends":{"text":{"as":"json","schema":"string"}}}}'),
};
const readWeatherTool = {
  contract: 1,
  source: "src/tools.ts:60",
  type: "readWeather",
  description: "Reads the weather of a city, today or later.\n\nUse it whenever somebody asks what to wear.",
  parameters: ["city","days","since","units"],
  decode: decodeReadWeather,
  data: { encode: (v, x) => $.array(v, x, undefined, encodeWeather, undefined, 7) },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":{"":{"city":{"type":"string","description":"its English name"},"days?":{"type":"integer","minimum":1,"maximum":7,"description":"how many, from today on","default":1},"since?":{"type":"string","format":"date-time","description":"only what was measured then or later"},"units?":{"type":"string","enum":["celsius","fahrenheit"],"default":"celsius"}},"additionalProperties":false}}},"sends":{"text":{"as":"json","schema":{"type":"array","items":"1#Weather","maxItems":7}}}}}'),
};
const greetTool = {
  contract: 1,
  source: "src/tools.ts:61",
  type: "greet",
  description: "Says hello.",
  parameters: ["name"],
  decode: decodeGreet,
  data: { encode: $.string },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":{"":{"name":{"type":"string","minLength":1}},"additionalProperties":false}}},"sends":{"text":{"as":"json","schema":"string"}}}}'),
};
const forgetTool = {
  contract: 1,
  source: "src/tools.ts:62",
  type: "forget",
  description: "Forgets everything.",
  parameters: [],
  empty: true,
  decode: decodeForget,
  data: { encode: $.nothing },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":{"type":"object","additionalProperties":false}}},"sends":{"text":{"as":"json","schema":"null"}}}}'),
};
const sumTool = {
  contract: 1,
  source: "src/tools.ts:63",
  type: "sum",
  description: "Adds up a tree.",
  parameters: ["tree"],
  decode: decodeSum,
  endless: true,
  data: { encode: $.number },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":{"":{"tree":{"$ref":"src/tools#Tree","description":"with all below it"}},"additionalProperties":false}}},"sends":{"text":{"as":"json","schema":"number"}}}}'),
};
const countTool = {
  contract: 1,
  source: "src/tools.ts:66",
  type: "count",
  description: "Counts.",
  parameters: ["from","step","until"],
  decode: decodeCount,
  data: { list: true, encode: $.number },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":{"":{"from":{"type":"integer","minimum":1,"maximum":9007199254740991},"by?":"int","until?":{"anyOf":[{"type":"integer","minimum":-9007199254740991,"maximum":100},"null"],"default":10}},"additionalProperties":false}}},"sends":{"text":{"as":"json","schema":["number"]}}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '[]');
const postByName = {
  contract: 1,
  source: "src/app.ts:6",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const name = $.string(r.path("name"), x, "name");
    x.from("path", r);
    const body2 = $.unknown(body, x, "body");
    return [name, body2];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"parameters":[["path name","string"]],"requestBody":[{}],"responses":{"200":[{}]}}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:10",
  decode: () => [],
  result: $.json(200, $.unknown),
  ...document('{"operation":{"responses":{"200":[{}]}}}'),
};
const getStrict = {
  contract: 1,
  source: "src/app.ts:25",
  decode: () => [],
  result: $.json(200, $.unknown),
  ...document('{"operation":{"responses":{"200":[{}]}}}'),
};
