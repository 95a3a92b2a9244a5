import { REDACTED } from "../../../runtime/node/recording/secrets.js";
import { singleQuoted } from "../../shell-word.js";
import type { PageRequest } from "./page-request.js";

/** Headers that every client sends or creates itself. A repeated request has its own. */
const OWN: ReadonlySet<string> = new Set(
  "host connection content-length user-agent accept-encoding accept-language cache-control pragma upgrade-insecure-requests referer origin keep-alive te dnt priority if-none-match if-modified-since".split(
    " ",
  ),
);

/** The header fields that matter for a repeated request. */
export function sentHeaders({
  headers,
}: Pick<PageRequest, "headers">): readonly (readonly [string, string])[] {
  return headers.filter(
    ([name, value]) => !OWN.has(name) && !name.startsWith("sec-") && !(name === "accept" && value === "*/*"),
  );
}

export function target({ path, query }: Pick<PageRequest, "path" | "query">): string {
  return query === "" ? path : `${path}?${query}`;
}

/** A command for a POSIX shell that sends the request again. */
export function asCurl(request: PageRequest, url: string): string {
  const { method, body } = request;
  const isUsual = method === "GET" || (method === "POST" && body?.text !== undefined);
  const words = [
    ...(isUsual ? [] : [method === "HEAD" ? "--head" : `--request ${singleQuoted(method)}`]),
    ...sentHeaders(request).map(([name, value]) => `--header ${singleQuoted(`${name}: ${value}`)}`),
    ...(body?.text === undefined ? [] : [`--data-raw ${singleQuoted(body.text)}`]),
  ];
  return [`curl ${singleQuoted(url + target(request))}`, ...words].join(" \\\n  ");
}

/** Where a test will be written, and what runs it. */
export interface TestPlace {
  /** The entry as a test next to it imports it: `./app.js`. */
  readonly entry: string;
  readonly runner: "vitest" | "node:test";
}

/** A test that sends the request to the app and expects the recorded response. */
export function asTest(request: PageRequest, { entry, runner }: TestPlace): string {
  const { method, status, answer, body } = request;
  const headers = sentHeaders(request);
  const options = [
    ...(method === "GET" ? [] : [`method: ${quoted(method)},`]),
    ...(headers.length === 0
      ? []
      : [`headers: {`, ...headers.map(([name, value]) => `  ${quoted(name)}: ${quoted(value)},`), `},`]),
    ...(body?.text === undefined ? [] : [`body: ${quoted(body.text)},`]),
  ];
  const sent = options.length === 0 ? "" : `, {\n${indented(options, 4)}\n  }`;
  const json = answer?.text === undefined ? undefined : parsed(answer.text);
  const equal = runner === "vitest" ? vitestEqual : nodeEqual;
  const hasSecrets = [target(request), body?.text, answer?.text, ...headers.map(([, value]) => value)].some(
    (text) => text?.includes(REDACTED),
  );
  const title = `${method} ${request.path} responds with ${status ?? "a response"}`;
  return [
    ...(runner === "vitest"
      ? [`import { expect, test } from "vitest";`]
      : [`import assert from "node:assert/strict";`, `import { test } from "node:test";`]),
    `import app from ${quoted(entry)};`,
    "",
    ...(hasSecrets ? [`// Secrets are not recorded: replace ${REDACTED}.`] : []),
    `test(${quoted(title)}, async () => {`,
    `  const response = await app.request(${quoted(target(request))}${sent});`,
    ...(status === undefined ? [] : [`  ${equal("response.status", String(status), false)}`]),
    ...(json === undefined
      ? []
      : [
          `  ${equal("await response.json()", indented(JSON.stringify(json, null, 2).split("\n"), 2).trimStart(), true)}`,
        ]),
    "});",
    "",
  ].join("\n");
}

const vitestEqual = (actual: string, expected: string, isDeep: boolean) =>
  `expect(${actual}).${isDeep ? "toEqual" : "toBe"}(${expected});`;

const nodeEqual = (actual: string, expected: string, isDeep: boolean) =>
  `assert.${isDeep ? "deepEqual" : "equal"}(${actual}, ${expected});`;

const quoted = (text: string) => JSON.stringify(text);

const indented = (lines: readonly string[], by: number) =>
  lines.map((line) => " ".repeat(by) + line).join("\n");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
