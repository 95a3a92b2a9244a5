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
const myFilterNames = $.names([["min_price","minPrice"]]);
const myFilterNames2 = { of: [["min_price", 0]] };
const getHeadersResultNames = $.names([["isOk","is_ok"]]);
const socketTalkReceivedNames = $.names([["sent_at","sentAt"]]);
const socketTalkSentNames = $.names([["gotAt","got_at"]]);
const userNames3 = $.names([["uid","userID"],["DisplayName","displayName"],["HomeAddress","homeAddress"],["UserSettings","userSettings"],["ColourCounts","colourCounts"],["AccessToken","accessToken"]]);
const userHomeAddressNames3 = $.names([["FirstLine","firstLine"],["PostCode","postCode"]]);
const userUserSettingsNames3 = $.names([["DarkMode","darkMode"]]);
const shapeFullCircleNames3 = $.names([["ShapeKind","shapeKind"],["ItsRadius","itsRadius"]]);
const shapeFlatSquareNames3 = $.names([["ShapeKind","shapeKind"],["SideLength","sideLength"]]);
const shapeMembers3 = new Map([["fullCircle", decodeShapeFullCircle2], ["flatSquare", decodeShapeFlatSquare2]]);
const partnerNames = $.names([["Users","users"],["MainShape","mainShape"]]);
const userHomeAddressNames4 = $.names([["firstLine","FirstLine"],["postCode","PostCode"]]);
const userUserSettingsNames4 = $.names([["darkMode","DarkMode"]]);
const userNames4 = $.names([["userID","uid"],["displayName","DisplayName"],["homeAddress","HomeAddress"],["userSettings","UserSettings"],["colourCounts","ColourCounts"],["accessToken","AccessToken"]]);
const shapeFullCircleNames4 = $.names([["shapeKind","ShapeKind"],["itsRadius","ItsRadius"]]);
const shapeFlatSquareNames4 = $.names([["shapeKind","ShapeKind"],["sideLength","SideLength"]]);
const shapeMembers4 = new Map([["fullCircle", encodeShapeFullCircle2], ["flatSquare", encodeShapeFlatSquare2]]);
const partnerNames2 = $.names([["users","Users"],["mainShape","MainShape"]]);
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
function decodePartner(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    users: $.array(v.Users, x, "Users", decodeUser2),
    mainShape: decodeShape2(v.MainShape, x, "MainShape"),
  };
  $.renamed(o, x, partnerNames);
  x.within(n, k, v);
  return o;
}
function decodeUser2(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    userID: $.int(v.uid, x, "uid"),
    displayName: $.string(v.DisplayName, x, "DisplayName"),
  };
  if ((p = v.HomeAddress) !== undefined) o.homeAddress = decodeUserHomeAddress2(p, x, "HomeAddress");
  o.userSettings = x.encodes && v.UserSettings === undefined ? { DarkMode: true } : decodeUserUserSettings2((v.UserSettings === undefined ? { DarkMode: true } : v.UserSettings), x, "UserSettings");
  o.colourCounts = copyUserColourCounts(v.ColourCounts, x, "ColourCounts");
  if ((p = v.AccessToken) !== undefined) o.accessToken = $.string(p, x, "AccessToken");
  $.renamed(o, x, userNames3);
  x.within(n, k, v);
  return o;
}
function decodeUserHomeAddress2(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    firstLine: $.string(v.FirstLine, x, "FirstLine"),
  };
  if ((p = v.PostCode) !== undefined) o.postCode = $.string(p, x, "PostCode");
  $.renamed(o, x, userHomeAddressNames3);
  x.within(n, k, v);
  return o;
}
function decodeUserUserSettings2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    darkMode: $.boolean(v.DarkMode, x, "DarkMode"),
  };
  $.renamed(o, x, userUserSettingsNames3);
  x.within(n, k, v);
  return o;
}
function decodeShape2(v, x, k) {
  return $.tagged(v, x, k, "ShapeKind", shapeMembers3);
}
function decodeShapeFullCircle2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    shapeKind: $.only(v.ShapeKind, x, "ShapeKind", "fullCircle"),
    itsRadius: $.number(v.ItsRadius, x, "ItsRadius"),
  };
  $.renamed(o, x, shapeFullCircleNames3);
  x.within(n, k, v);
  return o;
}
function decodeShapeFlatSquare2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    shapeKind: $.only(v.ShapeKind, x, "ShapeKind", "flatSquare"),
    sideLength: $.number(v.SideLength, x, "SideLength"),
  };
  $.renamed(o, x, shapeFlatSquareNames3);
  x.within(n, k, v);
  return o;
}
function encodePartner(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    Users: $.array(v.users, x, "users", encodeUser2),
    MainShape: encodeShape2(v.mainShape, x, "mainShape"),
  };
  $.renamed(o, x, partnerNames2);
  x.within(n, k, v);
  return o;
}
function encodeUser2(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    uid: $.int(v.userID, x, "userID"),
    DisplayName: $.string(v.displayName, x, "displayName"),
    HomeAddress: (p = v.homeAddress) === undefined ? p : encodeUserHomeAddress2(p, x, "homeAddress"),
    UserSettings: x.encodes && v.userSettings === undefined ? { DarkMode: true } : encodeUserUserSettings2((v.userSettings === undefined ? { DarkMode: true } : v.userSettings), x, "userSettings"),
    ColourCounts: copyUserColourCounts(v.colourCounts, x, "colourCounts"),
    AccessToken: (p = v.accessToken) === undefined ? p : $.string(p, x, "accessToken"),
  };
  $.renamed(o, x, userNames4);
  x.within(n, k, v);
  return o;
}
function encodeUserHomeAddress2(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    FirstLine: $.string(v.firstLine, x, "firstLine"),
    PostCode: (p = v.postCode) === undefined ? p : $.string(p, x, "postCode"),
  };
  $.renamed(o, x, userHomeAddressNames4);
  x.within(n, k, v);
  return o;
}
function encodeUserUserSettings2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    DarkMode: $.boolean(v.darkMode, x, "darkMode"),
  };
  $.renamed(o, x, userUserSettingsNames4);
  x.within(n, k, v);
  return o;
}
function encodeShape2(v, x, k) {
  return $.tagged(v, x, k, "shapeKind", shapeMembers4);
}
function encodeShapeFullCircle2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    ShapeKind: $.only(v.shapeKind, x, "shapeKind", "fullCircle"),
    ItsRadius: $.number(v.itsRadius, x, "itsRadius"),
  };
  $.renamed(o, x, shapeFullCircleNames4);
  x.within(n, k, v);
  return o;
}
function encodeShapeFlatSquare2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    ShapeKind: $.only(v.shapeKind, x, "shapeKind", "flatSquare"),
    SideLength: $.number(v.sideLength, x, "sideLength"),
  };
  $.renamed(o, x, shapeFlatSquareNames4);
  x.within(n, k, v);
  return o;
}
function encodePartner2(v, x, k) {
  x.conceal(["accessToken"], ["response", "users"], ["userID", "displayName", "homeAddress", "firstLine", "postCode", "userSettings", "darkMode", "colourCounts", "darkRed", "lightRed", "mainShape", "shapeKind", "itsRadius", "sideLength"]);
  return encodePartner(v, x);
}
const pagingDependency = {
  name: "paging (src/app.ts:52)",
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
const document = $.document("src/app", '{"list":[["#User",{"":{"uid":"int","display_name":"string","home_address?":0,"user_settings?":1,"colour_counts":2,"access_token?":3}},{"mode":"input"}],["#User",{"":{"uid":"int","display_name":"string","home_address?":0,"user_settings":1,"colour_counts":2,"access_token?":4}},{"mode":"output"}],["#Webhook",{"":{"eventId":"string"}}],["#Shape",{"oneOf":[{"":{"shape_kind":5,"its_radius":"number"}},{"":{"shape_kind":6,"side_length":"number"}}],"discriminator":{"propertyName":"shape_kind"}}],["#User PascalCase",{"":{"uid":"int","DisplayName":"string","HomeAddress?":7,"UserSettings?":8,"ColourCounts":2,"AccessToken?":3}},{"name":"User","mode":"input"}],["#Shape PascalCase",{"oneOf":[{"":{"ShapeKind":5,"ItsRadius":"number"}},{"":{"ShapeKind":6,"SideLength":"number"}}],"discriminator":{"propertyName":"ShapeKind"}},{"name":"Shape"}],["#User PascalCase",{"":{"uid":"int","DisplayName":"string","HomeAddress?":7,"UserSettings":8,"ColourCounts":2,"AccessToken?":4}},{"name":"User","mode":"output"}]],"shared":[{"":{"first_line":"string","post_code?":"string"}},{"":{"dark_mode":"boolean"},"default":{"dark_mode":true}},{"":{"darkRed":"int","lightRed":"int"}},{"type":"string","format":"password","writeOnly":true},{"type":"string","format":"password"},{"const":"fullCircle","type":"string"},{"const":"flatSquare","type":"string"},{"":{"FirstLine":"string","PostCode?":"string"}},{"":{"DarkMode":"boolean"},"default":{"DarkMode":true}}],"parts":[["query message","string"]]}');
const postUsers = {
  contract: 1,
  source: "src/app.ts:59",
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
  source: "src/app.ts:60",
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
  source: "src/app.ts:64",
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
  source: "src/app.ts:65",
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
  source: "src/app.ts:68",
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
  source: "src/app.ts:69",
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
  source: "src/app.ts:70",
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
  source: "src/app.ts:74",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeGetHeadersResult, text: textGetHeadersResult, headers: encodeGetHeadersResultHeaders } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","headers":{"requestCost":{"required":true,"schema":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991}}},"content":{"application/json":{"schema":{"":{"is_ok":"boolean"}}}}}}}}'),
};
const getThrownByKind = {
  contract: 1,
  source: "src/app.ts:78",
  decode(r, body, x) {
    const kind = $.string(r.path("kind"), x, "kind");
    x.from("path", r);
    return [kind];
  },
  result: $.empty(204),
  ...document('{"operation":{"parameters":[["path kind","string"]],"responses":{"204":{"description":"Successful Response"}}},"errors":[{"status":409,"detail":{"":{"errorCode":"number"}}},{"status":410}]}'),
};
const postPartner = {
  contract: 1,
  source: "src/app.ts:89",
  decode(r, body, x) {
    const message = $.string(r.query("message"), x, "message");
    x.from("query", r);
    return [message];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}}}'),
};
const postRefused = {
  contract: 1,
  source: "src/app.ts:93",
  decode(r, body, x) {
    const message = $.string(r.query("message"), x, "message");
    x.from("query", r);
    return [message];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}}}'),
};
const socketTalk = {
  contract: 1,
  source: "src/app.ts:82",
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
const partnerCodec = {
  contract: 1,
  source: "src/app.ts:87",
  type: "{ users: User[]; mainShape: Shape }",
  decode: (v, x, k) => (x.conceal(["AccessToken"], ["value", "Users"], ["uid", "DisplayName", "HomeAddress", "FirstLine", "PostCode", "UserSettings", "DarkMode", "ColourCounts", "darkRed", "lightRed", "MainShape", "ShapeKind", "ItsRadius", "SideLength"]), decodePartner(v, x, k)),
  data: { encode: encodePartner2 },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":{"":{"Users":["#User PascalCase?input"],"MainShape":"#Shape PascalCase"}}}},"sends":{"text":{"as":"json","schema":{"":{"Users":["#User PascalCase?output"],"MainShape":"#Shape PascalCase"}}}}}}'),
};
