import type { CallToolResult, ContentBlock } from "@modelcontextprotocol/server";
import { argumentLoc, issuesIn } from "../calling/issues.js";
import { isJson } from "../calling/operation-call.js";
import { parsedJson } from "../calling/parsed-json.js";
import { formatIssues } from "../codec/format-issues.js";
import { isMembers } from "../contract/members.js";
import { statusPhrase } from "../http/status-phrases.js";
import { readLimited } from "./read-limited.js";
import type { ServedTool } from "./tools.js";

/**
 * An operation's response for a model. JSON is its text and, if the tool has an output schema, its structured content. An error
 * is a text that states what to do differently.
 * @param url of the operation's request, which names bytes.
 * @param limit the maximum number of bytes in a body.
 */
export async function toolResult(
  response: Response,
  { call, outputSchema }: ServedTool,
  { url, limit }: { readonly url: string; readonly limit: number },
): Promise<CallToolResult> {
  const type = (response.headers.get("content-type") ?? "").toLowerCase();
  const { bytes, isCut } = await readLimited(response.body, limit);
  const line = statusLine(response);
  if (!response.ok && response.status >= 400) {
    if (isCut || !isText(type)) return toolError(line);
    return toolError(errorText(line, utf8(bytes), type, call.arguments));
  }
  if (isCut && !isLines(type))
    return toolError(`The response is larger than the ${limit} bytes that a tool may return. Request less.`);
  if (bytes.length === 0) return textResult(line);
  if (!isText(type)) return { content: [binary(bytes, type, url)] };
  if (isCut) return textResult(`${wholeLines(utf8(bytes))}\n(cut off after ${limit} bytes)`);
  const text = utf8(bytes);
  if (!outputSchema || !isJson(type)) return textResult(text);
  return { content: [{ type: "text", text }], structuredContent: JSON.parse(text) };
}

export function toolError(text: string): CallToolResult {
  return { content: [{ type: "text", text }], isError: true };
}

const textResult = (text: string): CallToolResult => ({ content: [{ type: "text", text }] });

/** `303 See Other: /items/3` */
function statusLine({ status, headers }: Response): string {
  const location = headers.get("location");
  return `${status} ${statusPhrase(status)}${location === null ? "" : `: ${location}`}`;
}

type Arguments = ServedTool["call"]["arguments"];

/** Issues, one line each, by the names of the arguments; the detail of any other error; otherwise the response itself. */
function errorText(line: string, text: string, type: string, all: Arguments): string {
  const body = isJson(type) ? parsedJson(text) : undefined;
  if (!isMembers(body)) return text === "" ? line : `${line}\n${text}`;
  const issues = issuesIn(body);
  if (issues)
    return formatIssues(issues.map((issue) => ({ ...issue, loc: argumentLoc(issue.loc, all) ?? issue.loc })));
  const { detail } = body;
  return `${line}\n${typeof detail === "string" ? detail : text}`;
}

function isText(type: string): boolean {
  return (
    type.startsWith("text/") || isJson(type) || isLines(type) || /^application\/(?:xml|[^;]+\+xml)/.test(type)
  );
}

const isLines = (type: string) => /^application\/(?:jsonl|x-ndjson|json-seq)/.test(type);

const wholeLines = (text: string) => text.slice(0, Math.max(text.lastIndexOf("\n"), 0));

/** The protocol's content for images and audio, and a resource for everything else. */
function binary(bytes: Uint8Array, type: string, uri: string): ContentBlock {
  const mimeType = type.split(";", 1)[0]?.trim() || "application/octet-stream";
  const data = base64(bytes);
  if (mimeType.startsWith("image/")) return { type: "image", data, mimeType };
  if (mimeType.startsWith("audio/")) return { type: "audio", data, mimeType };
  return { type: "resource", resource: { uri, mimeType, blob: data } };
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  // As many arguments as every engine accepts.
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
