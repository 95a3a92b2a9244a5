import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { weightedMembers } from "../../runtime/http/weighted-members.js";
import type { Problem } from "../../transformer/hosts/program.js";
import { shown } from "../problems.js";
import { pageHeaders } from "./html.js";
import { isInsider } from "./insider.js";
import { overlayPage } from "./overlay/overlay.js";
import type { Trouble } from "./trouble.js";

/** Responds to requests while nothing serves: with a page for browsers, with problem details (RFC 9457) for others. */
export function explain(
  trouble: Trouble,
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // The body is not read.
  request.resume();
  response.statusCode = 503;
  response.setHeader("retry-after", "1");
  response.setHeader("cache-control", "no-store");
  if (!isInsider(request)) send(response, request, "application/problem+json", JSON.stringify(OUTSIDE));
  else if (prefersHtml(request.headers.accept)) {
    const nonce = randomBytes(16).toString("base64");
    for (const [name, value] of Object.entries(pageHeaders(nonce))) response.setHeader(name, value);
    send(response, request, "text/html; charset=utf-8", overlayPage(trouble, nonce, { root }));
  } else
    send(response, request, "application/problem+json", `${JSON.stringify(problemDetails(trouble, root))}\n`);
}

const TITLE = { type: "about:blank", title: "Service Unavailable", status: 503 } as const;

/** Whether HTML is named, and nothing else is preferred to it. */
function prefersHtml(accept = ""): boolean {
  const members = weightedMembers(accept);
  const wanted = (isHtml: boolean) =>
    Math.max(
      0,
      ...members.flatMap(([type, quality]) => ((type === "text/html") === isHtml ? [quality] : [])),
    );
  return wanted(true) > 0 && wanted(true) >= wanted(false);
}

/** Only the developer may see source code. */
const OUTSIDE = { ...TITLE, detail: "The app is being worked on." };

/** Paths are relative to the project. */
export function problemDetails({ title, hint, problems, text }: Trouble, root: string) {
  return {
    ...TITLE,
    detail: `${title}. ${hint}`,
    problems: problems.map(({ code, severity, message, fix, file, line, column }: Problem) => ({
      ...(code !== "" && { code }),
      severity,
      message,
      ...(file !== undefined && { file: shown(file, root), line, column }),
      ...(fix !== undefined && { fix }),
    })),
    ...(text !== undefined && { printed: text }),
  };
}

function send(response: ServerResponse, { method }: IncomingMessage, type: string, body: string): void {
  response.setHeader("content-type", type);
  response.setHeader("content-length", Buffer.byteLength(body));
  response.end(method === "HEAD" ? undefined : body);
}
