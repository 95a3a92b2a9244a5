import { randomBytes } from "node:crypto";
import { type IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { pageHeaders } from "../html.js";
import { isInsider } from "../insider.js";
import type { OwnRequest } from "../messages.js";
import { OWN_PATH } from "../own-paths.js";
import { pageHtml } from "./html.js";
import type { PageRequest } from "./page-request.js";
import type { RequestLog } from "./request-log.js";
import { asCurl, asTest, type TestPlace } from "./snippets.js";

/** The page's information about the server. */
export interface PagePlace extends TestPlace {
  readonly url: string;
  /** The name of the project. */
  readonly title: string;
}

/** A request with the snippets that are generated from it. */
export interface ShownRequest extends PageRequest {
  readonly curl: string;
  readonly test: string;
}

/** The body of `/__countersign/requests.json`. */
export interface RequestsAnswer {
  /** The process that responds. */
  readonly pid: number;
  readonly url: string;
  /** Newest first. */
  readonly requests: readonly ShownRequest[];
}

/** Responds to requests for `dev` itself: the page, its data, and its updates. */
export class Page {
  readonly #log: RequestLog;
  readonly #place: PagePlace;
  readonly #wait: (response: ServerResponse) => void;

  /** @param wait writes to a response once something has changed. */
  constructor(log: RequestLog, place: PagePlace, wait: (response: ServerResponse) => void) {
    this.#log = log;
    this.#place = place;
    this.#wait = wait;
  }

  /** @param request of a connection that a process has returned. */
  answerOn(socket: Socket, request: OwnRequest): void {
    socket.on("error", () => {});
    const incoming = { ...request, socket, httpVersionMajor: 1, httpVersionMinor: 1 };
    const response = new ServerResponse(incoming as unknown as IncomingMessage);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.once("finish", () => {
      response.detachSocket(socket);
      socket.end();
    });
    // Nothing more is read from it except its end.
    socket.resume();
    this.answer({ ...request, socket }, response);
  }

  answer(request: OwnRequest & { socket: Pick<Socket, "remoteAddress"> }, response: ServerResponse): void {
    const [path = ""] = request.url.split("?");
    if (!isInsider(request)) send(response, 403, "text/plain; charset=utf-8", OUTSIDE);
    else if (request.method !== "GET" && request.method !== "HEAD")
      send(response, 405, "text/plain; charset=utf-8", "GET\n", { allow: "GET, HEAD" });
    else if (path === OWN_PATH || path === `${OWN_PATH}/`) this.#sendPage(response);
    else if (path === `${OWN_PATH}/requests.json`)
      send(response, 200, "application/json", JSON.stringify(this.#requests()));
    else if (path === `${OWN_PATH}/events`) this.#stream(response);
    else if (path === `${OWN_PATH}/changes`) this.#wait(response);
    else send(response, 404, "text/plain; charset=utf-8", `The only page here is ${OWN_PATH}.\n`);
  }

  #requests(): RequestsAnswer {
    const requests = this.#log.requests.map((request) => this.#shown(request));
    return { pid: process.pid, url: this.#place.url, requests };
  }

  #shown(request: PageRequest): ShownRequest {
    return { ...request, curl: asCurl(request, this.#place.url), test: asTest(request, this.#place) };
  }

  #sendPage(response: ServerResponse): void {
    const nonce = randomBytes(16).toString("base64");
    const { "content-type": type = "", ...headers } = pageHeaders(nonce);
    send(response, 200, type, pageHtml(this.#place.title, nonce), headers);
  }

  #stream(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 500\n\n");
    const end = this.#log.listen((request) =>
      response.write(`data: ${JSON.stringify(this.#shown(request))}\n\n`),
    );
    response.once("close", end);
  }
}

const OUTSIDE =
  "This page is available only on the machine that runs the server, at localhost or a loopback address.\n";

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const length = String(Buffer.byteLength(body));
  const own = { "content-type": type, "content-length": length, "x-content-type-options": "nosniff" };
  response.writeHead(status, { "cache-control": "no-store", ...own, ...headers });
  response.end(body);
}
