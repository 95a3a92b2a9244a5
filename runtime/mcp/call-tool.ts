import type { CallToolResult } from "@modelcontextprotocol/server";
import { makeRequest } from "../calling/request.js";
import { passedOn } from "./passed-on.js";
import { toolError, toolResult } from "./tool-result.js";
import type { ServedTool } from "./tools.js";

/** The request that calls a tool, and what is done with the operation's. */
export interface Caller {
  readonly request: Request;
  /** Answers the operation's request as any other. */
  readonly send: (request: Request) => Response | Promise<Response>;
  /** Told of an answer that the caller's own is to be: it asks for credentials. */
  readonly challenged: (response: Response) => void;
  readonly resultLimit: number;
}

/**
 * Calls an operation for a model, with the caller's own headers, so that whatever stands before and around the operation holds:
 * middleware, guards, validation, errors.
 */
export async function callTool(
  tool: ServedTool,
  values: Readonly<Record<string, unknown>>,
  caller: Caller,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const { request: made, problems } = makeRequest(tool.call, values);
  // What is missing the operation says itself, among all else that is wrong.
  const refused = problems.filter(({ type }) => type !== "missing");
  if (!made || refused.length > 0)
    return toolError((refused.length > 0 ? refused : problems).map(({ text }) => text).join("\n"));
  const url = new URL(made.url, new URL(caller.request.url).origin);
  const asked = new URL(caller.request.url).searchParams;
  for (const name of tool.queryCredentials) {
    const credential = asked.get(name);
    if (credential !== null) url.searchParams.append(name, credential);
  }
  const headers = passedOn(caller.request.headers, { ...tool.versionHeaders, ...made.headers });
  const { method, body = null } = made;
  const response = await caller.send(new Request(url, { method, headers, body, signal }));
  if (isChallenge(response)) caller.challenged(response.clone());
  return toolResult(response, tool, { url: made.url, limit: caller.resultLimit });
}

/** Credentials are missing, or do not suffice (RFC 6750, 3.1): clients act on it where they find it, in the answer's head. */
function isChallenge({ status, headers }: Response): boolean {
  return status === 401 || (status === 403 && headers.has("www-authenticate"));
}
