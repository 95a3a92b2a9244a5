import type { HttpBindings } from "@hono/node-server";
import { SOCKET_DOOR, type SocketAcceptance, type SocketDoor } from "../../socket/connection.js";
import { upgradeRequired } from "../../socket/handshake.js";
import { loadWs } from "./load-ws.js";
import { askedInVain } from "./upgrade-request.js";

/** The part of an application that is needed. */
export interface Answering {
  readonly fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
}

type Fetch = (request: Request, environment: object) => Response | Promise<Response>;

/**
 * Represents the 101 that `ws` writes, because no `Response` can have that status. Middleware may copy the response. If
 * middleware responds instead, Hono passes on the header, but not the status.
 */
const ACCEPTED = { status: 204, header: "sec-websocket-accept" };

/**
 * Passes a handshake to the application, with a door in its environment.
 * @param upgrade completes the handshake, with the headers that middleware has added.
 * @returns a function that handles one request. If the request was upgraded, its response must not be sent.
 */
export function answerHandshake(
  app: Answering,
  upgrade: (acceptance: SocketAcceptance, headers: Headers) => Promise<void>,
): Fetch {
  return async (request, environment) => {
    let accepted: SocketAcceptance | undefined;
    const door: SocketDoor = async (_, acceptance) => {
      await loadWs();
      accepted?.abandon();
      accepted = acceptance;
      return new Response(null, { status: ACCEPTED.status, headers: { [ACCEPTED.header]: "" } });
    };
    const abandon = () => accepted?.abandon();
    let answered: Response;
    try {
      answered = await (app.fetch as Fetch)(request, { ...environment, [SOCKET_DOOR]: door });
    } catch (error) {
      abandon();
      throw error;
    }
    if (!accepted) return answered;
    if (answered.status === ACCEPTED.status && answered.headers.has(ACCEPTED.header)) {
      await upgrade(accepted, answered.headers);
      return answered;
    }
    abandon();
    const headers = new Headers(answered.headers);
    headers.delete(ACCEPTED.header);
    return new Response(answered.body, { status: answered.status, headers });
  };
}

/**
 * Handles ordinary requests. A handshake among them is one that the server cannot accept: of HTTP/1.0, with a body, or after a
 * request that has no response yet.
 */
export function answerOrdinary(app: Answering): Fetch {
  const fetch = app.fetch as Fetch;
  return (request, environment) =>
    fetch(
      request,
      askedInVain((environment as HttpBindings).incoming)
        ? { ...environment, [SOCKET_DOOR]: shut }
        : environment,
    );
}

const shut: SocketDoor = () => {
  throw upgradeRequired();
};
