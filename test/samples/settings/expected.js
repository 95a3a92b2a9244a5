// src/settings.ts
import * as $ from "countersign/generated";
const levelValues = ["debug", "warn"];
const settingsStorageMembers = new Map([["s3", coerceSettingsStorageS3], ["folder", coerceSettingsStorageFolder]]);
function coerceSettings(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    databaseUrl: $.asUrl(v.databaseUrl, x, "databaseUrl"),
    port: v.port === undefined ? 8000 : $.intRange($.integer(v.port), x, "port", 1, 65535),
    debug: v.debug === undefined ? false : $.boolean($.truth(v.debug), x, "debug"),
    level: v.level === undefined ? "warn" : $.enumeration(v.level, x, "level", levelValues),
    tokenSecret: $.text(v.tokenSecret, x, "tokenSecret", 32),
    hosts: $.array(v.hosts, x, "hosts", $.string),
  };
  if ((p = v.ports) !== undefined) o.ports = $.asSet(p, x, "ports", coerceSettingsPortsItem);
  if ((p = v.since) !== undefined) o.since = $.asDate(p, x, "since");
  if ((p = v.tenant) !== undefined) o.tenant = $.uuid(p, x, "tenant");
  if ((p = v.key) !== undefined) o.key = $.asBytes(p, x, "key");
  if ((p = v.most) !== undefined) o.most = $.asBigint(p, x, "most");
  if ((p = v.limits) !== undefined) o.limits = decodeSettingsLimits(p, x, "limits");
  if ((p = v.rules) !== undefined) o.rules = $.array(p, x, "rules", decodeSettingsRulesItem);
  if ((p = v.smtp) !== undefined) o.smtp = coerceSettingsSmtp(p, x, "smtp");
  o.pool = coerceSettingsPool(v.pool, x, "pool");
  o.storage = $.tagged(v.storage, x, "storage", "kind", settingsStorageMembers);
  x.within(n, k, v);
  return o;
}
function coerceSettingsPortsItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function decodeSettingsLimits(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.int);
  x.within(n, k, v);
  return o;
}
function decodeSettingsRulesItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const path = $.string(v.path, x, "path");
  const rate = $.number(v.rate, x, "rate");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { path, rate };
}
function coerceSettingsSmtp(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    host: $.string(v.host, x, "host"),
    port: v.port === undefined ? 25 : $.int($.integer(v.port), x, "port"),
    login: coerceSettingsSmtpLogin(v.login, x, "login"),
  };
  if ((p = v.next) !== undefined) o.next = decodeSmtp(p, x, "next");
  x.within(n, k, v);
  return o;
}
function coerceSettingsSmtpLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    user: $.string(v.user, x, "user"),
    password: $.string(v.password, x, "password"),
  };
  x.within(n, k, v);
  return o;
}
function decodeSmtp(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 3, n = x.count;
  const host = $.string(v.host, x, "host");
  const port = v.port === undefined ? 25 : $.int(v.port, x, "port");
  const login = decodeSmtpLogin(v.login, x, "login");
  const next = (p = v.next) === undefined ? p : (w++, decodeSmtp(p, x, "next"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && port === v.port && login === v.login && next === v.next) return v;
  const o = { host, port, login };
  if (next !== undefined) o.next = next;
  return o;
}
function decodeSmtpLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const user = $.string(v.user, x, "user");
  const password = $.string(v.password, x, "password");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { user, password };
}
function coerceSettingsPool(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    size: $.intRange($.integer(v.size), x, "size", 1),
  };
  if ((p = v.idle) !== undefined) o.idle = $.number($.numeric(p), x, "idle");
  x.within(n, k, v);
  return o;
}
function coerceSettingsStorageS3(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "s3"),
    bucket: $.string(v.bucket, x, "bucket"),
  };
  if ((p = v.region) !== undefined) o.region = $.string(p, x, "region");
  x.within(n, k, v);
  return o;
}
function coerceSettingsStorageFolder(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "folder"),
    folder: $.string(v.folder, x, "folder"),
  };
  x.within(n, k, v);
  return o;
}
function coerceQuietBoolean(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.quiet) !== undefined) o.quiet = $.boolean($.truth(p), x, "quiet");
  x.within(n, k, v);
  return o;
}
const settings2 = {
  contract: 1,
  source: "src/settings.ts:50",
  variables: [
    { name: "DATABASE_URL", at: ["databaseUrl"], expects: "URL" },
    { name: "PORT", at: ["port"], expects: "integer (minimum 1, maximum 65535)", shown: true },
    { name: "DEBUG", at: ["debug"], expects: "boolean", shown: true },
    { name: "LEVEL", at: ["level"], expects: "\"debug\" | \"warn\"", shown: true },
    { name: "TOKEN_SECRET", at: ["tokenSecret"], expects: "string (minLength 32)", secret: true },
    { name: "HOSTS", at: ["hosts"], as: "list", expects: "string[], separated by commas" },
    { name: "PORTS", at: ["ports"], as: "list", expects: "Set<integer>, separated by commas", shown: true },
    { name: "SINCE", at: ["since"], expects: "Date", shown: true },
    { name: "TENANT", at: ["tenant"], expects: "string (uuid)" },
    { name: "KEY", at: ["key"], expects: "Uint8Array", secret: true },
    { name: "MOST", at: ["most"], expects: "bigint", shown: true },
    { name: "LIMITS", at: ["limits"], as: "json", expects: "{ [string]: integer }, as JSON" },
    { name: "RULES", at: ["rules"], as: "json", expects: "{ path: string; rate: number }[], as JSON" },
    { name: "SMTP__HOST", at: ["smtp", "host"], expects: "string" },
    { name: "SMTP__PORT", at: ["smtp", "port"], expects: "integer", shown: true },
    { name: "SMTP__LOGIN__USER", at: ["smtp", "login", "user"], expects: "string" },
    { name: "SMTP__LOGIN__PASSWORD", at: ["smtp", "login", "password"], expects: "string", secret: true },
    { name: "SMTP__NEXT", at: ["smtp", "next"], as: "json", expects: "Smtp, as JSON", secret: true },
    { name: "POOL__SIZE", at: ["pool", "size"], expects: "integer (minimum 1)", shown: true },
    { name: "POOL__IDLE", at: ["pool", "idle"], expects: "number", shown: true },
    { name: "STORAGE__KIND", at: ["storage", "kind"], expects: "\"s3\" | \"folder\"", shown: true },
    { name: "STORAGE__BUCKET", at: ["storage", "bucket"], expects: "string" },
    { name: "STORAGE__REGION", at: ["storage", "region"], expects: "string" },
    { name: "STORAGE__FOLDER", at: ["storage", "folder"], expects: "string" },
  ],
  objects: [["smtp", "login"], ["pool"], ["storage"]],
  decode(v, x) {
    x.conceal(["tokenSecret", "key", "password"], ["smtp", "login", "next"], ["databaseUrl", "port", "debug", "level", "hosts", "ports", "since", "tenant", "most", "limits", "rules", "path", "rate", "host", "user", "pool", "size", "idle", "storage", "kind", "bucket", "region", "folder"]);
    return coerceSettings(v, x);
  },
};
const settings3 = {
  contract: 1,
  source: "src/settings.ts:61",
  variables: [
    { name: "DATABASE_URL", at: ["databaseUrl"], expects: "URL" },
    { name: "PORT", at: ["port"], expects: "integer (minimum 1, maximum 65535)", shown: true },
    { name: "DEBUG", at: ["debug"], expects: "boolean", shown: true },
    { name: "LEVEL", at: ["level"], expects: "\"debug\" | \"warn\"", shown: true },
    { name: "TOKEN_SECRET", at: ["tokenSecret"], expects: "string (minLength 32)", secret: true },
    { name: "HOSTS", at: ["hosts"], as: "list", expects: "string[], separated by commas" },
    { name: "PORTS", at: ["ports"], as: "list", expects: "Set<integer>, separated by commas", shown: true },
    { name: "SINCE", at: ["since"], expects: "Date", shown: true },
    { name: "TENANT", at: ["tenant"], expects: "string (uuid)" },
    { name: "KEY", at: ["key"], expects: "Uint8Array", secret: true },
    { name: "MOST", at: ["most"], expects: "bigint", shown: true },
    { name: "LIMITS", at: ["limits"], as: "json", expects: "{ [string]: integer }, as JSON" },
    { name: "RULES", at: ["rules"], as: "json", expects: "{ path: string; rate: number }[], as JSON" },
    { name: "SMTP__HOST", at: ["smtp", "host"], expects: "string" },
    { name: "SMTP__PORT", at: ["smtp", "port"], expects: "integer", shown: true },
    { name: "SMTP__LOGIN__USER", at: ["smtp", "login", "user"], expects: "string" },
    { name: "SMTP__LOGIN__PASSWORD", at: ["smtp", "login", "password"], expects: "string", secret: true },
    { name: "SMTP__NEXT", at: ["smtp", "next"], as: "json", expects: "Smtp, as JSON", secret: true },
    { name: "POOL__SIZE", at: ["pool", "size"], expects: "integer (minimum 1)", shown: true },
    { name: "POOL__IDLE", at: ["pool", "idle"], expects: "number", shown: true },
    { name: "STORAGE__KIND", at: ["storage", "kind"], expects: "\"s3\" | \"folder\"", shown: true },
    { name: "STORAGE__BUCKET", at: ["storage", "bucket"], expects: "string" },
    { name: "STORAGE__REGION", at: ["storage", "region"], expects: "string" },
    { name: "STORAGE__FOLDER", at: ["storage", "folder"], expects: "string" },
  ],
  objects: [["smtp", "login"], ["pool"], ["storage"]],
  decode(v, x) {
    x.conceal(["tokenSecret", "key", "password"], ["smtp", "login", "next"], ["databaseUrl", "port", "debug", "level", "hosts", "ports", "since", "tenant", "most", "limits", "rules", "path", "rate", "host", "user", "pool", "size", "idle", "storage", "kind", "bucket", "region", "folder"]);
    return coerceSettings(v, x);
  },
};
const quietBooleanSettings = {
  contract: 1,
  source: "src/settings.ts:64",
  variables: [
    { name: "QUIET", at: ["quiet"], expects: "boolean", shown: true },
  ],
  objects: [],
  decode(v, x) {
    return coerceQuietBoolean(v, x);
  },
};

// src/app.ts
import * as $ from "countersign/generated";
import * as $settings from "./settings.js";
function encodeGetPortResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    port: $.number(v.port, x, "port"),
    hosts: $.array(v.hosts, x, "hosts", $.string),
    size: $.number(v.size, x, "size"),
  };
  x.within(n, k, v);
  return o;
}
function decodeEnv(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.unknown);
  x.within(n, k, v);
  return o;
}
function encodePostReadResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.settings) !== undefined) o.settings = $.unknown(p, x, "settings");
  if ((p = v.issues) !== undefined) o.issues = $.unknown(p, x, "issues");
  x.within(n, k, v);
  return o;
}
const readSettingsDependency = {
  name: "readSettings (src/app.ts:6)",
  kind: "function",
  use: () => $settings.readSettings,
};
const document = $.document("src/app", '[]');
const getPort = {
  contract: 1,
  source: "src/app.ts:8",
  needs: [{ of: readSettingsDependency, at: 0, scope: "app" }],
  decode: () => [undefined],
  result: $.json(200, encodeGetPortResult),
  ...document('{"operation":{"responses":{"200":[{"":{"port":"number","hosts":["string"],"size":"number"}}]}}}'),
};
const getQuiet = {
  contract: 1,
  source: "src/app.ts:17",
  decode: () => [],
  result: $.json(200, $.boolean),
  ...document('{"operation":{"responses":{"200":["boolean"]}}}'),
};
const postRead = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const env = decodeEnv($.present(body), x, "body");
    return [env];
  },
  result: $.json(200, encodePostReadResult),
  ...document('{"operation":{"summary":"The settings that variables give, or what is wrong with them.","requestBody":[{"type":"object","additionalProperties":{},"description":"What the tests set."}],"responses":{"200":[{"":{"settings?":{},"issues?":{}}}]}}}'),
};
