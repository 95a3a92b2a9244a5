import type { Members } from "../../contract/members.js";
import { exampleOf } from "./example.js";
import type { ChannelView, MessageView } from "./view.js";

/** A program that uses a channel. It contains {@link BASE} for the address of the app. */
export interface Snippet {
  readonly language: "JavaScript" | "Shell";
  readonly text: string;
}

/** A placeholder for scheme, host and prefix, which the page fills in. No text of a document contains this character. */
export const BASE = "\u0000";

/** Shows how to use a channel: in a browser's console, and for an event stream with curl. */
export function snippetsOf(channel: ChannelView, resolve: (value: unknown) => unknown): readonly Snippet[] {
  const url = BASE + channel.address + queryOf(channel, resolve);
  if (channel.protocol === "ws") return [{ language: "JavaScript", text: socketText(channel, url, resolve) }];
  const headers = channel.parameters.filter(({ place, isRequired }) => place === "header" && isRequired);
  const isPlain = channel.method === "GET" && headers.length === 0;
  return [
    ...(isPlain ? [{ language: "JavaScript" as const, text: eventSourceText(channel, url) }] : []),
    { language: "Shell", text: curlText(channel, url, resolve) },
  ];
}

/** The first message to send: for JSON and text. */
export function firstMessage(messages: readonly MessageView[], resolve: (value: unknown) => unknown): string {
  const message = messages.find(({ contentType }) => contentType !== "application/octet-stream");
  return message ? bodyText(message, exampleOf(message.payload, resolve)) : "";
}

const isJson = ({ contentType }: Pick<MessageView, "contentType">) => /[/+]json$/.test(contentType);

function queryOf({ parameters }: ChannelView, resolve: (value: unknown) => unknown): string {
  const query = new URLSearchParams();
  for (const { name, place, isRequired, schema } of parameters)
    if (place === "query" && isRequired) query.append(name, wireText(exampleOf(schema, resolve)));
  return query.size > 0 ? `?${query}` : "";
}

const wireText = (value: unknown) => String(Array.isArray(value) ? value[0] : value);

function socketText(
  { receives, sends }: ChannelView,
  url: string,
  resolve: (value: unknown) => unknown,
): string {
  const hasBytes = sends.some(({ contentType }) => contentType === "application/octet-stream");
  const hasJson = sends.some(isJson);
  const data = hasJson && !hasBytes && sends.every(isJson) ? "JSON.parse(data)" : "data";
  const first = firstMessage(receives, resolve);
  const isText = receives.length > 0 && !receives.some(isJson);
  return [
    `const socket = new WebSocket(${JSON.stringify(url).replace("\\u0000", BASE)});`,
    ...(hasBytes ? [`socket.binaryType = "arraybuffer";`] : []),
    `socket.onmessage = ({ data }) => console.log(${data});`,
    `socket.onclose = ({ code, reason }) => console.log("closed", code, reason);`,
    ...(first
      ? [`socket.onopen = () => socket.send(${isText ? JSON.stringify(first) : `JSON.stringify(${first})`});`]
      : []),
  ].join("\n");
}

function eventSourceText({ sends }: ChannelView, url: string): string {
  const data = sends.every(isJson) ? "JSON.parse(data)" : "data";
  return [
    `const source = new EventSource(${JSON.stringify(url).replace("\\u0000", BASE)});`,
    "// Events with a name of their own: source.addEventListener(name, …)",
    `source.onmessage = ({ data, lastEventId }) => console.log(${data}, lastEventId);`,
  ].join("\n");
}

function curlText(channel: ChannelView, url: string, resolve: (value: unknown) => unknown): string {
  const [body] = channel.receives;
  const headers = channel.parameters
    .filter(({ place, isRequired }) => place === "header" && isRequired)
    .map(({ name, schema }) => `${name}: ${wireText(exampleOf(schema as Members, resolve))}`);
  const options = [
    "-N",
    ...(channel.method === "GET" ? [] : ["-X", channel.method]),
    ...headers.flatMap((line) => ["-H", quoted(line)]),
    ...(body ? bodyOptions(body, resolve) : []),
  ];
  return `curl ${options.join(" ")} ${quoted(url)}`;
}

function bodyOptions(body: MessageView, resolve: (value: unknown) => unknown): readonly string[] {
  const example = exampleOf(body.payload, resolve);
  if (body.contentType.startsWith("multipart/"))
    return Object.entries(Object(example) as Members).flatMap(([name, value]) => [
      "-F",
      quoted(`${name}=${value}`),
    ]);
  return ["-H", quoted(`content-type: ${body.contentType}`), "-d", quoted(bodyText(body, example))];
}

/** The text of a body with a media type. */
function bodyText(message: Pick<MessageView, "contentType">, value: unknown): string {
  if (isJson(message)) return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  const fields = new URLSearchParams();
  for (const [name, one] of Object.entries(value)) fields.append(name, String(one));
  return fields.toString();
}

/** A word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
