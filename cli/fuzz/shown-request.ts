import { singleQuoted } from "../shell-word.js";
import type { SentRequest } from "./exchange.js";

/** Longer texts are repetitions: generated values stay short. */
const LONG = 400;

/**
 * The request as a shell command.
 * @param hidden names of headers whose values are the user's own credentials, which are not printed.
 */
export function curl(request: SentRequest, base: string, hidden: ReadonlySet<string>): string {
  const { method, url, headers, body } = request;
  const words = ["curl", "-i"];
  if (method === "HEAD") words.push("--head");
  else if (method !== "GET" || body) words.push("-X", method);
  const known = new Set(Object.keys(headers));
  for (const [name, value] of Object.entries(headers)) words.push("-H", singleQuoted(`${name}: ${value}`));
  for (const name of hidden) if (!known.has(name)) words.push("-H", `"${name}: $${variable(name)}"`);
  if (body && "text" in body) {
    if (body.text.length > LONG || /\p{Cc}/u.test(body.text))
      return `node -e ${singleQuoted(`process.stdout.write(${literal(body.text)})`)} | ${[...words, "--data-binary", "@-", singleQuoted(base + url)].join(" ")}`;
    words.push("--data-binary", singleQuoted(body.text));
  }
  if (body && "base64" in body)
    return `echo ${body.base64} | base64 -d | ${[...words, "--data-binary", "@-", singleQuoted(base + url)].join(" ")}`;
  return [...words, singleQuoted(base + url)].join(" ");
}

function variable(name: string): string {
  return name.toUpperCase().replace(/\W/g, "_");
}

/** The request as a Vitest test, to paste. */
export function testOf(
  request: SentRequest,
  title: string,
  lines: readonly string[],
  hidden: ReadonlySet<string>,
): string {
  const { method, url, headers, body } = request;
  const all = [
    ...Object.entries(headers).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    ...[...hidden]
      .filter((name) => headers[name] === undefined)
      .map((name) => `${JSON.stringify(name)}: "…"`),
  ];
  const members = [
    ...(method === "GET" ? [] : [`method: ${JSON.stringify(method)}`]),
    ...(all.length > 0 ? [`headers: { ${all.join(", ")} }`] : []),
    ...(body
      ? [
          `body: ${"text" in body ? literal(body.text) : `Buffer.from(${JSON.stringify(body.base64)}, "base64")`}`,
        ]
      : []),
  ];
  const init = members.length > 0 ? `, {\n${members.map((each) => `    ${each},\n`).join("")}  }` : "";
  return [
    `test(${JSON.stringify(title)}, async () => {`,
    `  const response = await app.request(${literal(url)}${init});`,
    ...lines.map((line) => `  ${line}`),
    "});",
  ].join("\n");
}

/** A text as a JavaScript literal. Repetitions are not written out. */
function literal(text: string): string {
  if (text.length <= LONG) return JSON.stringify(text);
  const repeated = /(.{1,200}?)\1{9,}/su.exec(text);
  if (!repeated?.[1]) return JSON.stringify(text);
  const [all, unit] = repeated;
  const parts = [text.slice(0, repeated.index), text.slice(repeated.index + all.length)];
  const [before, behind] = parts.map((part) =>
    part === undefined || part === "" ? undefined : literal(part),
  );
  const middle = `${JSON.stringify(unit)}.repeat(${all.length / unit.length})`;
  return [before, middle, behind].filter((part) => part !== undefined).join(" + ");
}
