import { challengeOf, METADATA_PATH, metadata } from "./challenge.js";
import type { McpOptions } from "./options.js";
import { mayCall } from "./origin.js";
import type { Answering } from "./serve-mcp.js";

/** The maximum number of bytes in a response, unless the app sets another. */
const RESULT_LIMIT = 1024 * 1024;

/** What is needed to respond to a request. */
export interface Serving {
  readonly options: McpOptions;
  readonly answering: Answering;
  /** Serves an operation's request. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/**
 * Responds to a request below the path of a server: refuses callers that are not allowed, serves its metadata, and handles
 * everything else by the protocol.
 */
export async function respond(request: Request, { options, answering, fetch }: Serving): Promise<Response> {
  const { origins = [], authorization, resultLimit = RESULT_LIMIT } = options;
  const { pathname } = new URL(request.url);
  if (authorization && pathname === METADATA_PATH) {
    // It is public, also for pages.
    return Response.json(metadata(authorization), { headers: { "access-control-allow-origin": "*" } });
  }
  if (pathname !== "/") return Response.json({ detail: "Not Found" }, { status: 404 });
  const origin = request.headers.get("origin");
  if (!mayCall(origin, origins)) return forbidden(`Pages of ${origin} may not call this server`);
  let challenge: Response | undefined;
  const answer = await answering({
    request,
    send: fetch,
    challenged: (response) => {
      challenge ??= response;
    },
    resultLimit,
  });
  const whole = await complete(answer);
  return challenge ? challengeOf(challenge, authorization) : whole;
}

/** Completes the response with its message: clients of 2025 get a stream, which is open before the operation has responded. */
async function complete(answer: Response): Promise<Response> {
  const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream");
  return isStream ? new Response(await answer.arrayBuffer(), answer) : answer;
}

function forbidden(message: string): Response {
  return Response.json({ jsonrpc: "2.0", error: { code: -32000, message }, id: null }, { status: 403 });
}
