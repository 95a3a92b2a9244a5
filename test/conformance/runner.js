// Runs the recorded FastAPI cases against a served app. Plain JavaScript, so that `npm run conformance` needs no build
// of its own.
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { isDeepStrictEqual } from "node:util";
import { runSocketCase } from "./sockets.js";

/** Hono's `cors` responds to a preflight without content (Fetch standard: any ok status will do); headers are as recorded. */
const PREFLIGHT = { status: 204, text: "" };

/** FastAPI's documents repeat each property's name in a `title`; ours do not (docs/decisions/openapi.md). */
const WITHOUT_TITLES = new Set(["openapi-enum-component", "openapi-model-component"]);

export const cases = JSON.parse(readFileSync(new URL("./fastapi-cases.json", import.meta.url), "utf8"));

/** @returns the differences; none if the response is as recorded. */
export async function runCase(one, baseUrl) {
  if (one.request.method === "WEBSOCKET") return runSocketCase(one, baseUrl);
  const answer = await send(one.request, baseUrl);
  const loose = new Set((one.loose ?? []).map((pointer) => pointer.split(" ")[0]));
  if (one.id === "body-number-from-string") return strictBody(answer);
  const differences = [];
  const expected = one.id === "cors-preflight" ? { ...one.expect, ...PREFLIGHT } : one.expect;
  if (answer.status !== expected.status)
    differences.push(`status ${answer.status}, expected ${expected.status}`);
  if ("text" in expected && !loose.has("/text") && answer.text !== expected.text) {
    differences.push(`text ${JSON.stringify(answer.text)}, expected ${JSON.stringify(expected.text)}`);
  }
  if ("json" in expected) differences.push(...compareJson(one, answer, loose));
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const actual = answer.headers[name];
    // The recorded text of a 500 is not compared, because a JSON body is better: then the content type is JSON's.
    if (name === "content-type" && loose.has("/text")) continue;
    if (!sameHeader(name, actual, value, one)) differences.push(`${name}: ${actual}, expected ${value}`);
  }
  return differences;
}

/** JSON bodies are not coerced: the recorded case allows a strict mode, which must then report exactly that. */
function strictBody(answer) {
  const issue = JSON.parse(answer.text).detail?.[0];
  const asStrict = answer.status === 422 && issue?.type === "float_type" && issue.input === "50.5";
  return asStrict ? [] : [`expected a 422 float_type, got ${answer.status} ${answer.text}`];
}

function compareJson(one, answer, loose) {
  let actual;
  try {
    actual = JSON.parse(answer.text);
  } catch {
    return [`no JSON: ${answer.text.slice(0, 200)}`];
  }
  const { json_pointer: pointer } = one.expect;
  if (pointer) actual = at(actual, pointer);
  let expected = structuredClone(one.expect.json);
  if (WITHOUT_TITLES.has(one.id)) expected = withoutTitles(expected);
  for (const path of loose) {
    if (!path.startsWith("/json")) continue;
    expected = replace(expected, path.slice("/json".length), at(actual, path.slice("/json".length)));
  }
  if (isDeepStrictEqual(actual, expected)) return [];
  return [`json ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`];
}

function withoutTitles(schema) {
  if (Array.isArray(schema)) return schema.map(withoutTitles);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).filter(
    ([key, value]) => key !== "title" || typeof value !== "string",
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutTitles(value)]));
}

function sameHeader(name, actual, expected, one) {
  if (actual === undefined) return false;
  if (name === "location" && one.loose?.some((text) => text.startsWith("host of"))) {
    // Ours is relative to the request.
    return new URL(actual, new URL(one.request.path, expected)).pathname === new URL(expected).pathname;
  }
  if (name === "set-cookie") {
    const parts = (text) => String(text).split("; ").sort();
    return isDeepStrictEqual(parts(actual), parts(expected));
  }
  return actual === expected;
}

function tokens(pointer) {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function at(value, pointer) {
  return tokens(pointer).reduce((inner, token) => inner?.[token], value);
}

function replace(value, pointer, replacement) {
  const path = tokens(pointer);
  const last = path.pop();
  if (last === undefined) return replacement;
  const parent = path.reduce((inner, token) => inner?.[token], value);
  if (parent === undefined) return value;
  if (replacement === undefined) delete parent[last];
  else parent[last] = replacement;
  return value;
}

/** As sent by `httpx`, which recorded the cases. */
function inParts(parts) {
  const texts = parts.map(({ name, filename, content, content_type: type }) => {
    const file = filename === undefined ? "" : `; filename="${filename}"`;
    const more = type === undefined ? "" : `\r\nContent-Type: ${type}`;
    return `--BOUNDARY\r\nContent-Disposition: form-data; name="${name}"${file}${more}\r\n\r\n${content}\r\n`;
  });
  return `${texts.join("")}--BOUNDARY--\r\n`;
}

/** The body of a request, and its content type if that follows from it. */
function bodyOf({ json, form, raw, multipart }) {
  if (multipart) return [Buffer.from(inParts(multipart)), "multipart/form-data; boundary=BOUNDARY"];
  if (json !== undefined) return [Buffer.from(JSON.stringify(json)), "application/json"];
  if (form) return [Buffer.from(String(new URLSearchParams(form))), "application/x-www-form-urlencoded"];
  if (typeof raw === "string") return [Buffer.from(raw)];
  return raw ? [Buffer.from(raw.base64, "base64")] : [];
}

function send({ method, path, headers = {}, ...content }, baseUrl) {
  const [body, type] = bodyOf(content);
  const pairs = Array.isArray(headers) ? headers : Object.entries(headers);
  const lines = pairs.filter(([, value]) => value !== null);
  if (type && !pairs.some(([name]) => name.toLowerCase() === "content-type"))
    lines.push(["content-type", type]);
  if (body) lines.push(["content-length", String(body.length)]);
  lines.push(["host", new URL(baseUrl).host]);
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(path, baseUrl), { method, headers: lines.flat() }, (incoming) => {
      const chunks = [];
      incoming.on("data", (chunk) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () =>
        resolve({
          status: incoming.statusCode,
          text: Buffer.concat(chunks).toString("utf8"),
          headers: Object.fromEntries(
            Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
          ),
        }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
