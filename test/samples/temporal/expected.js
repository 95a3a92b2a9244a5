// src/app.ts
import * as $ from "countersign/generated";
$.needTemporal();
const appointmentMovedMessages = { format: "Please a day" };
const valueMembers = $.members([["date", $.asPlainDate, 0], ["datetime", $.asInstant, 0], ["literal['never']", coerceValue3, 0]], [1, 0, 2]);
function copyAppointment(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    created: $.asInstant(v.created, x, "created"),
    starts: $.asZonedDateTime(v.starts, x, "starts"),
    alarm: $.asPlainDateTime(v.alarm, x, "alarm"),
    day: $.asPlainDate(v.day, x, "day"),
    doors: $.asPlainTime(v.doors, x, "doors"),
    billed: $.asPlainYearMonth(v.billed, x, "billed"),
    birthday: $.asPlainMonthDay(v.birthday, x, "birthday"),
    lasts: $.asDuration(v.lasts, x, "lasts"),
    until: x.encodes && v.until === undefined ? "2026-01-01" : $.asPlainDate((v.until === undefined ? "2026-01-01" : v.until), x, "until"),
    ended: (p = v.ended) === null ? null : $.asInstant(p, x, "ended"),
    days: $.asMap(v.days, x, "days", $.asPlainDate, copyAppointmentDaysValue),
  };
  if ((p = v.moved) !== undefined) o.moved = $.saying(p, x, "moved", $.asPlainDate, appointmentMovedMessages);
  x.within(n, k, v);
  return o;
}
function copyAppointmentDaysValue(v, x, k) {
  return $.array(v, x, k, $.string);
}
function coerceBooking(v, x) {
  const n = x.count;
  const o = {
    at: $.asPlainDateTime(v.at, x, "at"),
  };
  x.within(n, undefined, v);
  return o;
}
function encodeBooking(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    at: $.asPlainDateTime(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
function encodePostBookingsResultHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    "x-at": $.asPlainDateTime(v["x-at"], x, "x-at"),
  };
  x.within(n, k, v);
  return o;
}
function encodePagePlainYearMonth(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    items: $.array(v.items, x, "items", $.asPlainYearMonth),
  };
  x.within(n, k, v);
  return o;
}
function coerceValue3(v, x, k) {
  return $.only(v, x, k, "never");
}
const document = $.document("src/app", '{"list":[["#Appointment",{"":{"created":0,"starts":1,"alarm":2,"day":3,"doors":4,"billed":5,"birthday":6,"lasts":7,"until?":8,"ended":9,"days":10,"moved?":11}},{"mode":"input"}],["#Appointment",{"":{"created":0,"starts":1,"alarm":2,"day":3,"doors":4,"billed":5,"birthday":6,"lasts":7,"until":8,"ended":9,"days":10,"moved?":11}},{"mode":"output"}],["#Booking",{"":{"at":2}}],["#Page<Temporal.PlainYearMonth>",{"":{"items":[5]}},{"name":"PagePlainYearMonth"}]],"shared":[{"type":"string","format":"date-time"},{"type":"string","pattern":"^\\\\d{4}-\\\\d\\\\d-\\\\d\\\\dT\\\\d\\\\d:\\\\d\\\\d:\\\\d\\\\d(?:\\\\.\\\\d+)?(?:Z|[+-]\\\\d\\\\d:\\\\d\\\\d)\\\\[[^[\\\\]]+\\\\]$"},{"type":"string","format":"date-time-local"},{"type":"string","format":"date"},{"type":"string","format":"time-local"},{"type":"string","pattern":"^\\\\d{4}-(?:0[1-9]|1[0-2])$"},{"type":"string","pattern":"^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\\\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$"},{"type":"string","format":"duration"},{"type":"string","format":"date","default":"2026-01-01"},{"anyOf":[0,"null"]},{"type":"object","propertyNames":{"format":"date"},"additionalProperties":["string"]},{"type":"string","format":"date","examples":["2026-03-01"]}]}');
const postRoot = {
  contract: 1,
  source: "src/app.ts:27",
  body: { kind: "json" },
  decode(r, body, x) {
    const appointment = copyAppointment($.present(body), x, "body");
    return [appointment];
  },
  result: $.json(200, copyAppointment),
  ...document('{"operation":{"requestBody":["#Appointment?input"],"responses":{"200":["#Appointment?output"]}}}'),
};
const getByDay = {
  contract: 1,
  source: "src/app.ts:36",
  decode(r, body, x) {
    const day = $.asPlainDate(r.path("day"), x, "day");
    x.from("path", r);
    let after = r.query("after");
    if (after !== undefined) after = $.asPlainTime(after, x, "after");
    let months = $.some(r.queryAll("months"));
    if (months !== undefined) months = $.array(months, x, "months", $.asPlainYearMonth);
    x.from("query", r);
    let ifModifiedSince = r.header("x-since");
    if (ifModifiedSince !== undefined) ifModifiedSince = $.asInstant(ifModifiedSince, x, "x-since");
    x.from("header", r);
    let pause = r.cookie("pause");
    if (pause !== undefined) pause = $.asDuration(pause, x, "pause");
    x.from("cookie", r);
    return [day, after, months, ifModifiedSince, pause];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"parameters":[["path day",{"type":"string","format":"date"}],["query after?",{"type":"string","format":"time-local"}],["query months?",{"type":"array","items":{"type":"string","pattern":"^\\\\d{4}-(?:0[1-9]|1[0-2])$"},"default":[]}],["header x-since?",{"type":"string","format":"date-time"}],["cookie pause?",{"type":"string","format":"duration"}]],"responses":{"200":[{}]}}}'),
};
const postBookings = {
  contract: 1,
  source: "src/app.ts:51",
  body: { kind: "form" },
  decode(r, body, x) {
    const booking = coerceBooking($.given(body, "form", ["at"], []), x);
    x.from("body", body);
    return [booking];
  },
  result: { status: 201, bodies: { 201: { kind: "json", encode: encodeBooking, headers: encodePostBookingsResultHeaders } } },
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":"#Booking"}},"required":true},"responses":{"201":{"description":"Successful Response","headers":{"x-at":{"required":true,"schema":{"type":"string","format":"date-time-local"}}},"content":{"application/json":{"schema":"#Booking"}}}}}}'),
};
const getBilledMonths = {
  contract: 1,
  source: "src/app.ts:61",
  decode: () => [],
  result: $.json(200, encodePagePlainYearMonth),
  ...document('{"operation":{"responses":{"200":["#Page<Temporal.PlainYearMonth>"]}}}'),
};
const getEitherByValue = {
  contract: 1,
  source: "src/app.ts:69",
  decode(r, body, x) {
    const value = $.union(r.path("value"), x, "value", valueMembers);
    x.from("path", r);
    return [value];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"A day and a moment are told apart, as a `Date` is from texts that are none.","parameters":[["path value",{"anyOf":[{"type":"string","format":"date"},{"type":"string","format":"date-time"},{"const":"never","type":"string"}]}]],"responses":{"200":["string"]}}}'),
};
