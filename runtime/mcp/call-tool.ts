import type { CallToolResult } from "@modelcontextprotocol/server";
import { makeRequest } from "../calling/request.js";
import { passedOn } from "./passed-on.js";
import { toolError, toolResult } from "./tool-result.js";
import type { ServedTool } from "./tools.js";

/** The request that calls a tool, and how to serve the request for the operation. */
export interface Caller {
  readonly request: Request;
  /** Serves the operation's request like any other. */
  readonly send: (request: Request) => Response | Promise<Response>;
  /** Receives a response that must become the response to the caller, because it requires credentials. */
  readonly challenged: (response: Response) => void;
  readonly resultLimit: number;
}

/**
 * Calls an operation for a model, with the caller's own headers, so that everything before and around the operation applies:
 * middleware, guards, validation, errors.
 */
export async function callTool(
  tool: ServedTool,
  values: Readonly<Record<string, unknown>>,
  caller: Caller,
  signal: AbortSignal,
): Promise<CallToolResult> {
  const { request: made, problems } = makeRequest(tool.call, values);
  // The operation itself reports missing values, together with everything else that is wrong.
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

/** Credentials are missing, or not sufficient (RFC 6750, 3.1): clients expect this in the head of the response. */
function isChallenge({ status, headers }: Response): boolean {
  return status === 401 || (status === 403 && headers.has("www-authenticate"));
}
