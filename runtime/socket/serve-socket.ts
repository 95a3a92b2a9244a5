import type { Context, Handler } from "hono";
import type { CompiledSocket } from "../contract/socket.js";
import { clientClosedRequest } from "../errors/client-closed.js";
import type { ErrorResponder } from "../errors/error-responder.js";
import type { Lifecycle } from "../lifecycle/lifecycle.js";
import { clientLeft } from "../lifetime/ending.js";
import { waitUntil } from "../lifetime/send.js";
import { withinTime } from "../lifetime/time-limit.js";
import { within } from "../observing/watch.js";
import { watchOf } from "../observing/watches.js";
import { HonoRequestView } from "../request/hono-request.js";
import type { Outgoing } from "../result/outgoing.js";
import type { Late, ServedOperation } from "../served-operation.js";
import type { RouteStep } from "../steps.js";
import { type Admission, admit, dismiss } from "./admission.js";
import type { SocketAcceptance, SocketDoor, SocketEnvironment } from "./connection.js";
import { SOCKET_DOOR } from "./connection.js";
import { converse } from "./conversation.js";
import { checkHandshake, selectedProtocol, upgradeRequired } from "./handshake.js";
import type { OpenSockets } from "./open-sockets.js";
import { type AppSocketSettings, type ServedSettings, servedSettings, socketLimit } from "./options.js";
import { type Messaging, ServerSocket } from "./server-socket.js";

/** What serves all sockets of an application. */
export interface SocketServing {
  readonly sockets: AppSocketSettings;
  readonly open: OpenSockets;
  readonly errors: ErrorResponder;
  readonly lifecycle: Lifecycle;
  /** The platform's door, used if the server has left none in the environment. */
  readonly door: SocketDoor | undefined;
}

/** A socket route, prepared once for all its requests. */
interface ServedSocket {
  readonly served: ServedOperation;
  readonly settings: ServedSettings;
  readonly messaging: Messaging;
  readonly serving: SocketServing;
}

/**
 * Returns the handler for the handshakes of a socket route: every check of an operation, and then a connection through the
 * server's door.
 * @param served the route as an operation is served.
 */
export function socketHandler(
  { operation, around, timeout, socket }: RouteStep,
  served: ServedOperation,
  names: ConstructorParameters<typeof HonoRequestView>[1],
  serving: SocketServing,
): Handler {
  const { source } = operation;
  const settings = servedSettings(socket ?? {}, serving.sockets, `The socket at ${source}`);
  const origin = { source, handlers: around.handlers };
  const track = (work: Promise<unknown>) => serving.lifecycle.track(work);
  const messaging: Messaging = {
    ...(operation.socket as CompiledSocket),
    mode: served.encoding.mode,
    issueLimit: served.limits.issueLimit,
    maxMessage: settings.maxMessage,
    worded: (issues, request) => serving.errors.worded(issues, request, source).issues,
    unsendable: (error, request) => served.late(request)("a message could not be sent", error),
  };
  const route: ServedSocket = { served, settings, messaging, serving };
  const limit = socketLimit(serving.sockets);
  const admitted = async (view: HonoRequestView) =>
    timeout
      ? withinTime(timeout, view, {
          work: () => admit(served, view),
          giveUp: (made, error) => dismiss(made, error, served.late(view)),
          late: served.late(view),
          track,
        })
      : admit(served, view);
  return async (context) => {
    const view = new HonoRequestView(context, names);
    view.watch = watchOf(context.req.raw);
    try {
      checkHandshake(context, settings);
      const door = doorOf(context, serving.door);
      const giveBack = serving.open.take(limit);
      const admission = await admitted(view).catch((error: unknown) => {
        giveBack();
        throw error;
      });
      return await opened(door, admission, view, context, route, giveBack);
    } catch (thrown) {
      throw serving.errors.thrownBy(
        origin,
        view.hasLeft(thrown) ? clientClosedRequest(thrown) : thrown,
        context,
      );
    }
  };
}

/** @throws Error if the server has no sockets; HttpError 426 if the request is not for one. */
function doorOf(context: Context, platform: SocketDoor | undefined): SocketDoor {
  const door = ((context.env ?? {}) as SocketEnvironment)[SOCKET_DOOR] ?? platform;
  if (door) return door;
  // Only what `Connection` names is meant for this server (RFC 9110, 7.8).
  const connection = context.req.raw.headers.get("connection");
  if (connection !== null && !/(?:^|,)\s*upgrade\s*(?:,|$)/i.test(connection)) throw upgradeRequired();
  throw new Error(NO_DOOR);
}

const NO_DOOR =
  'This server cannot open WebSockets. On Node, serve the app with serve() from "countersign/node" and install "ws", or pass another server\'s upgrades on: server.on("upgrade", toNodeHandler(app).upgrade); elsewhere, give the app a helper of Hono\'s: new App({ upgradeWebSocket }). In tests, connect with app.connect(path).';

/**
 * Turns an admitted request into a connection. In any case, what was opened for it is closed.
 * @param giveBack gives back its place among the app's sockets. Called once everything is done.
 */
async function opened(
  door: SocketDoor,
  admission: Admission,
  view: HonoRequestView,
  context: Context,
  route: ServedSocket,
  giveBack: () => void,
): Promise<Response> {
  const { settings, serving } = route;
  const { maxMessage, pingInterval } = settings;
  // Counted from here on, because the response may be out before the connection is open.
  const leave = serving.lifecycle.stay();
  let isDecided = false;
  const decide = async (work: () => Promise<void>) => {
    if (isDecided) return;
    isDecided = true;
    await work().finally(() => {
      leave();
      giveBack();
    });
  };
  const abandon = (
    error: unknown = clientLeft("The client disconnected before the handshake was complete"),
  ) => serving.lifecycle.track(decide(() => dismiss(admission, error, route.served.late(view))));
  const acceptance: SocketAcceptance = {
    protocol: selectedProtocol(context, settings),
    json: route.messaging.sends.text === "json",
    maxMessage,
    pingInterval,
    headers: view.outgoing?.headers,
    open(connection) {
      const socket = new ServerSocket(connection, route.messaging, view);
      // From here on, the door reports whether the client has left.
      view.answered();
      const done = decide(() => within(view.watch, () => conversation(socket, admission, view, route)));
      waitUntil(context, done);
      // Code that waits for work after responses does not wait for a connection to end.
      void socket.closed.then(() => serving.lifecycle.track(done));
      return socket;
    },
    abandon: () => abandon(),
  };
  try {
    const response = await door(context, acceptance);
    if (view.watch) view.watch.isUpgraded = true;
    if (view.outgoing) addHeaders(response, view.outgoing, route.served.late(view));
    return response;
  } catch (error) {
    abandon(error);
    throw error;
  }
}

/** Some platforms do not allow this for a handshake: Deno's response cannot be changed. */
function addHeaders({ headers }: Response, outgoing: Outgoing, late: Late): void {
  try {
    for (const [name, value] of outgoing.headers) headers.append(name, value);
  } catch (error) {
    late("the headers of a dependency were not sent with the handshake", error);
  }
}

async function conversation(
  socket: ServerSocket,
  admission: Admission,
  view: HonoRequestView,
  { served, messaging, serving }: ServedSocket,
): Promise<void> {
  serving.open.add(socket);
  admission.args[messaging.at] = socket;
  await converse(served, admission, socket, view);
  serving.open.delete(socket);
}
