// src/app.ts
import * as $ from "countersign/generated";
const userNames = $.names([["uid","userID"],["display_name","displayName"],["home_address","homeAddress"],["user_settings","userSettings"],["colour_counts","colourCounts"],["access_token","accessToken"]]);
const userHomeAddressNames = $.names([["first_line","firstLine"],["post_code","postCode"]]);
const userUserSettingsNames = $.names([["dark_mode","darkMode"]]);
const userHomeAddressNames2 = $.names([["firstLine","first_line"],["postCode","post_code"]]);
const userUserSettingsNames2 = $.names([["darkMode","dark_mode"]]);
const userNames2 = $.names([["userID","uid"],["displayName","display_name"],["homeAddress","home_address"],["userSettings","user_settings"],["colourCounts","colour_counts"],["accessToken","access_token"]]);
const shapeFullCircleNames = $.names([["shape_kind","shapeKind"],["its_radius","itsRadius"]]);
const shapeFlatSquareNames = $.names([["shape_kind","shapeKind"],["side_length","sideLength"]]);
const shapeMembers = new Map([["fullCircle", decodeShapeFullCircle], ["flatSquare", decodeShapeFlatSquare]]);
const shapeFullCircleNames2 = $.names([["shapeKind","shape_kind"],["itsRadius","its_radius"]]);
const shapeFlatSquareNames2 = $.names([["shapeKind","shape_kind"],["sideLength","side_length"]]);
const shapeMembers2 = new Map([["fullCircle", encodeShapeFullCircle], ["flatSquare", encodeShapeFlatSquare]]);
const queryNames = $.names([["page_size","pageSize"],["start_after","startAfter"]]);
const myFilterNames = $.names([["min_price","minPrice"]]);
const myFilterNames2 = { of: [["min_price", 0]] };
const getHeadersResultNames = $.names([["isOk","is_ok"]]);
const socketTalkReceivedNames = $.names([["sent_at","sentAt"]]);
const socketTalkSentNames = $.names([["gotAt","got_at"]]);
function decodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    userID: $.int(v.uid, x, "uid"),
    displayName: $.string(v.display_name, x, "display_name"),
  };
  if ((p = v.home_address) !== undefined) o.homeAddress = decodeUserHomeAddress(p, x, "home_address");
  o.userSettings = x.encodes && v.user_settings === undefined ? { dark_mode: true } : decodeUserUserSettings((v.user_settings === undefined ? { dark_mode: true } : v.user_settings), x, "user_settings");
  o.colourCounts = copyUserColourCounts(v.colour_counts, x, "colour_counts");
  if ((p = v.access_token) !== undefined) o.accessToken = $.string(p, x, "access_token");
  $.renamed(o, x, userNames);
  x.within(n, k, v);
  return o;
}
function decodeUserHomeAddress(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    firstLine: $.string(v.first_line, x, "first_line"),
  };
  if ((p = v.post_code) !== undefined) o.postCode = $.string(p, x, "post_code");
  $.renamed(o, x, userHomeAddressNames);
  x.within(n, k, v);
  return o;
}
function decodeUserUserSettings(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    darkMode: $.boolean(v.dark_mode, x, "dark_mode"),
  };
  $.renamed(o, x, userUserSettingsNames);
  x.within(n, k, v);
  return o;
}
function copyUserColourCounts(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const darkRed = $.int(v.darkRed, x, "darkRed");
  const lightRed = $.int(v.lightRed, x, "lightRed");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { darkRed, lightRed };
}
function encodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    uid: $.int(v.userID, x, "userID"),
    display_name: $.string(v.displayName, x, "displayName"),
    home_address: (p = v.homeAddress) === undefined ? p : encodeUserHomeAddress(p, x, "homeAddress"),
    user_settings: x.encodes && v.userSettings === undefined ? { dark_mode: true } : encodeUserUserSettings((v.userSettings === undefined ? { dark_mode: true } : v.userSettings), x, "userSettings"),
    colour_counts: copyUserColourCounts(v.colourCounts, x, "colourCounts"),
    access_token: (p = v.accessToken) === undefined ? p : $.string(p, x, "accessToken"),
  };
  $.renamed(o, x, userNames2);
  x.within(n, k, v);
  return o;
}
function encodeUserHomeAddress(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    first_line: $.string(v.firstLine, x, "firstLine"),
    post_code: (p = v.postCode) === undefined ? p : $.string(p, x, "postCode"),
  };
  $.renamed(o, x, userHomeAddressNames2);
  x.within(n, k, v);
  return o;
}
function encodeUserUserSettings(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    dark_mode: $.boolean(v.darkMode, x, "darkMode"),
  };
  $.renamed(o, x, userUserSettingsNames2);
  x.within(n, k, v);
  return o;
}
function encodePostUsersResult(v, x, k) {
  x.conceal(["accessToken"], ["response"], ["userID", "displayName", "homeAddress", "firstLine", "postCode", "userSettings", "darkMode", "colourCounts", "darkRed", "lightRed"]);
  return $.array(v, x, undefined, encodeUser);
}
function decodeWebhook(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const eventId = $.string(v.eventId, x, "eventId");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { eventId };
}
function decodeShape(v, x, k) {
  return $.tagged(v, x, k, "shape_kind", shapeMembers);
}
function decodeShapeFullCircle(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    shapeKind: $.only(v.shape_kind, x, "shape_kind", "fullCircle"),
    itsRadius: $.number(v.its_radius, x, "its_radius"),
  };
  $.renamed(o, x, shapeFullCircleNames);
  x.within(n, k, v);
  return o;
}
function decodeShapeFlatSquare(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    shapeKind: $.only(v.shape_kind, x, "shape_kind", "flatSquare"),
    sideLength: $.number(v.side_length, x, "side_length"),
  };
  $.renamed(o, x, shapeFlatSquareNames);
  x.within(n, k, v);
  return o;
}
function encodeShape(v, x, k) {
  return $.tagged(v, x, k, "shapeKind", shapeMembers2);
}
function encodeShapeFullCircle(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    shape_kind: $.only(v.shapeKind, x, "shapeKind", "fullCircle"),
    its_radius: $.number(v.itsRadius, x, "itsRadius"),
  };
  $.renamed(o, x, shapeFullCircleNames2);
  x.within(n, k, v);
  return o;
}
function encodeShapeFlatSquare(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    shape_kind: $.only(v.shapeKind, x, "shapeKind", "flatSquare"),
    side_length: $.number(v.sideLength, x, "sideLength"),
  };
  $.renamed(o, x, shapeFlatSquareNames2);
  x.within(n, k, v);
  return o;
}
function coerceQuery(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.page_size) !== undefined) o.pageSize = $.int($.integer(p), x, "page_size");
  if ((p = v.start_after) !== undefined) o.startAfter = $.string(p, x, "start_after");
  x.within(n, undefined, v);
  return o;
}
function coerceMyFilter(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    minPrice: $.int($.integer(v.min_price), x, "min_price"),
  };
  $.renamed(o, x, myFilterNames);
  x.within(n, k, v);
  return o;
}
function textGetHeadersResult(v) {
  if (!$.isObject(v)) return;
  const a = v.isOk;
  if (typeof a === "boolean") return (a ? '{"is_ok":true}' : '{"is_ok":false}');
}
function encodeGetHeadersResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    is_ok: $.boolean(v.isOk, x, "isOk"),
  };
  $.renamed(o, x, getHeadersResultNames);
  x.within(n, k, v);
  return o;
}
function encodeGetHeadersResultHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    requestCost: $.int(v.requestCost, x, "requestCost"),
  };
  x.within(n, k, v);
  return o;
}
function decodeSocketTalkReceived(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    sentAt: $.int(v.sent_at, x, "sent_at"),
  };
  $.renamed(o, x, socketTalkReceivedNames);
  x.within(n, k, v);
  return o;
}
function textSocketTalkSent(v) {
  if (!$.isObject(v)) return;
  const a = v.gotAt;
  if (Number.isSafeInteger(a)) return '{"got_at":' + a + '}';
}
function encodeSocketTalkSent(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    got_at: $.int(v.gotAt, x, "gotAt"),
  };
  $.renamed(o, x, socketTalkSentNames);
  x.within(n, k, v);
  return o;
}
const pagingDependency = {
  name: "paging (src/app.ts:50)",
  kind: "function",
  use: () => paging,
  decode(r, body, x) {
    let pageSize = r.query("page_size");
    if (pageSize !== undefined) pageSize = $.intRange($.integer(pageSize), x, "page_size", 1);
    x.from("query", r);
    let sessionId = r.cookie("session_id");
    if (sessionId !== undefined) sessionId = $.string(sessionId, x, "session_id");
    x.from("cookie", r);
    return [pageSize, sessionId];
  },
};
const document = $.document("src/app", '{"list":[["#User",{"":{"uid":"int","display_name":"string","home_address?":0,"user_settings?":1,"colour_counts":2,"access_token?":{"type":"string","format":"password","writeOnly":true}}},{"mode":"input"}],["#User",{"":{"uid":"int","display_name":"string","home_address?":0,"user_settings":1,"colour_counts":2,"access_token?":{"type":"string","format":"password"}}},{"mode":"output"}],["#Webhook",{"":{"eventId":"string"}}],["#Shape",{"oneOf":[{"":{"shape_kind":{"const":"fullCircle","type":"string"},"its_radius":"number"}},{"":{"shape_kind":{"const":"flatSquare","type":"string"},"side_length":"number"}}],"discriminator":{"propertyName":"shape_kind"}}]],"shared":[{"":{"first_line":"string","post_code?":"string"}},{"":{"dark_mode":"boolean"},"default":{"dark_mode":true}},{"":{"darkRed":"int","lightRed":"int"}}]}');
const postUsers = {
  contract: 1,
  source: "src/app.ts:57",
  body: { kind: "json" },
  decode(r, body, x) {
    x.conceal(["access_token"], ["body"], ["uid", "display_name", "home_address", "first_line", "post_code", "user_settings", "dark_mode", "colour_counts", "darkRed", "lightRed", "dry_run"]);
    let dryRun = r.query("dry_run");
    if (dryRun !== undefined) dryRun = $.boolean($.truth(dryRun), x, "dry_run");
    x.from("query", r);
    const user = decodeUser($.present(body), x, "body");
    return [user, dryRun];
  },
  result: $.json(200, encodePostUsersResult),
  ...document('{"operation":{"parameters":[["query dry_run?",{"type":"boolean","default":false}]],"requestBody":["#User?input"],"responses":{"200":[["#User?output"]]}}}'),
};
const postBoth = {
  contract: 1,
  source: "src/app.ts:58",
  body: { kind: "json" },
  decode(r, body, x) {
    x.conceal(["access_token"], ["first_user"], ["uid", "display_name", "home_address", "first_line", "post_code", "user_settings", "dark_mode", "colour_counts", "darkRed", "lightRed", "second_hook", "eventId"]);
    const firstUser = decodeUser($.present($.member(body, "first_user")), x, "first_user");
    const secondHook = decodeWebhook($.present($.member(body, "second_hook")), x, "second_hook");
    x.from("body");
    return [firstUser, secondHook];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":[{"":{"first_user":"#User?input","second_hook":"#Webhook"}}],"responses":{"200":["string"]}}}'),
};
const postShapes = {
  contract: 1,
  source: "src/app.ts:62",
  body: { kind: "json" },
  decode(r, body, x) {
    const shape = decodeShape($.present(body), x, "body");
    return [shape];
  },
  result: $.json(200, encodeShape),
  ...document('{"operation":{"requestBody":["#Shape"],"responses":{"200":["#Shape"]}}}'),
};
const getPagesByPageId = {
  contract: 1,
  source: "src/app.ts:63",
  needs: [{ of: pagingDependency, at: 1 }],
  decode(r, body, x) {
    const pageId = $.int($.integer(r.path("pageId")), x, "pageId");
    x.from("path", r);
    const userAgent = $.string(r.header("user-agent"), x, "user-agent");
    x.from("header", r);
    return [pageId, undefined, userAgent];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path pageId","int"],["header user-agent","string"],["query page_size?",{"type":"integer","minimum":1,"maximum":9007199254740991,"default":20}],["cookie session_id?","string"]],"responses":{"200":["string"]}}}'),
};
const getLists = {
  contract: 1,
  source: "src/app.ts:66",
  decode(r, body, x) {
    const query = coerceQuery($.given(r, "query", ["page_size", "start_after"], []), x);
    x.from("query", r);
    return [query];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["query page_size?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":10}],["query start_after?","string"]],"responses":{"200":["string"]}}}'),
};
const getNested = {
  contract: 1,
  source: "src/app.ts:67",
  decode(r, body, x) {
    const myFilter = coerceMyFilter($.nested(r, "my_filter", myFilterNames2), x, "my_filter");
    x.from("query", r);
    return [myFilter];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"parameters":[{"name":"my_filter","in":"query","required":true,"style":"deepObject","explode":true,"schema":{"":{"min_price":"int"}}}],"responses":{"200":["int"]}}}'),
};
const postForms = {
  contract: 1,
  source: "src/app.ts:68",
  body: { kind: "form" },
  decode(r, body, x) {
    const oneField = $.string(body.form("one_field"), x, "one_field");
    let fileCount = body.form("file_count");
    fileCount = fileCount === undefined ? 1 : $.int($.integer(fileCount), x, "file_count");
    x.from("body", body);
    return [oneField, fileCount];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"one_field":"string","file_count?":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":1}}}}},"required":true},"responses":{"200":["string"]}}}'),
};
const getHeaders = {
  contract: 1,
  source: "src/app.ts:72",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeGetHeadersResult, text: textGetHeadersResult, headers: encodeGetHeadersResultHeaders } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","headers":{"requestCost":{"required":true,"schema":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}}},"content":{"application/json":{"schema":{"":{"is_ok":"boolean"}}}}}}}}'),
};
const getThrownByKind = {
  contract: 1,
  source: "src/app.ts:76",
  decode(r, body, x) {
    const kind = $.string(r.path("kind"), x, "kind");
    x.from("path", r);
    return [kind];
  },
  result: $.empty(204),
  ...document('{"operation":{"parameters":[["path kind","string"]],"responses":{"204":{"description":"Successful Response"}}},"errors":[{"status":409,"detail":{"":{"errorCode":"number"}}},{"status":410}]}'),
};
const socketTalk = {
  contract: 1,
  source: "src/app.ts:80",
  decode(r, body, x) {
    return [undefined];
  },
  result: { status: 101, bodies: {} },
  socket: {
    at: 0,
    receives: { text: "json", decode: decodeSocketTalkReceived },
    sends: { text: "json", data: { encode: encodeSocketTalkSent, text: textSocketTalkSent } },
  },
  ...document('{"operation":{"responses":{}},"messages":{"receives":{"text":{"as":"json","schema":{"":{"sent_at":"int"}}}},"sends":{"text":{"as":"json","schema":{"":{"got_at":"int"}}}}}}'),
};
