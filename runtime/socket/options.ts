import { originOf } from "../http/origin.js";
import { TOKEN } from "../http/token.js";
import type { RouteOptions } from "../options.js";

/**
 * Settings of a single socket, or of all sockets of an app: see {@link AppSocketSettings}.
 * @example new App({ title: "Chat", version: "1.0.0", sockets: { maxMessage: 10_000, origins: ["https://chat.example"] } satisfies SocketSettings });
 */
export interface SocketSettings {
  /** The maximum size of a message from the client, in bytes. A longer one closes the connection with 1009. Default 1 MiB. */
  readonly maxMessage?: number;
  /**
   * Seconds between pings. If the client has not responded to a ping before the next one, the connection counts as lost. Default
   * 30; `false` for none. On platforms that send pings themselves (Bun, Deno, Workers) it has no effect.
   */
  readonly pingInterval?: number | false;
  /**
   * The pages that may connect, in addition to those of the host itself: `["https://shop.example"]`, or `"*"` for all. Browsers
   * let any page open a socket to any host, with the visitor's cookies, and only report which page it is. A page that is not
   * allowed is therefore refused with 403. A request without `Origin` does not come from a page.
   */
  readonly origins?: readonly string[] | "*";
}

/**
 * What an app sets for all of its sockets: `new App({ sockets: { … } })`.
 * @example new App({ title: "Chat", version: "1.0.0", sockets: { maxSockets: 2000 } satisfies AppSocketSettings });
 */
export interface AppSocketSettings extends SocketSettings {
  /** How many sockets of the app may be open at the same time in one process. A handshake beyond that gets 503. Default 10,000. */
  readonly maxSockets?: number;
}

/**
 * The compiler reads all of these but `use`, `protocols` and {@link SocketSettings} from the source.
 * @example
 * ```ts
 * app.socket("/echo", { protocols: ["v1"] } satisfies SocketOptions, async (socket: Socket<string, string>): Promise<void> => {
 *   for await (const text of socket) await socket.send(text);
 * });
 * ```
 */
export interface SocketOptions extends Omit<RouteOptions, "status" | "responses">, SocketSettings {
  /**
   * Subprotocols that the handler speaks. The client's first one among them is selected (RFC 6455, 4.2.2), or none if there is no
   * match.
   */
  readonly protocols?: readonly string[];
}

/** Complete settings, in milliseconds instead of seconds. */
export interface ServedSettings {
  readonly maxMessage: number;
  readonly pingInterval: number | false;
  /** In the form in which `URL` writes them. */
  readonly origins: ReadonlySet<string> | "*";
  readonly protocols: readonly string[];
}

/** How many sockets of an app may be open at the same time if it does not set `maxSockets`. */
const MOST_SOCKETS = 10_000;

/** @throws RangeError for a limit that is not a count. */
export function socketLimit({ maxSockets = MOST_SOCKETS }: AppSocketSettings): number {
  if (maxSockets === Number.POSITIVE_INFINITY || (Number.isInteger(maxSockets) && maxSockets >= 0))
    return maxSockets;
  throw new RangeError(
    `The app has the maxSockets ${maxSockets}: write how many sockets may be open at the same time, or Infinity.`,
  );
}

const DEFAULTS = { maxMessage: 1024 * 1024, pingInterval: 30, origins: [] } as const;

/**
 * Combines a socket's own settings with the app's; the socket's come first.
 * @throws RangeError for an invalid limit; TypeError for an origin or a protocol that no request can have.
 */
export function servedSettings(own: SocketOptions, app: SocketSettings, where: string): ServedSettings {
  const maxMessage = own.maxMessage ?? app.maxMessage ?? DEFAULTS.maxMessage;
  const pingInterval = own.pingInterval ?? app.pingInterval ?? DEFAULTS.pingInterval;
  const origins = own.origins ?? app.origins ?? DEFAULTS.origins;
  const { protocols = [] } = own;
  if (!(maxMessage >= 0))
    throw new RangeError(`${where} has the maxMessage ${maxMessage}: write a number of bytes.`);
  if (pingInterval !== false && !(pingInterval > 0 && pingInterval <= LONGEST_INTERVAL))
    throw new RangeError(
      `${where} has the pingInterval ${pingInterval}: write a number of seconds, more than 0, or false for none.`,
    );
  for (const protocol of protocols)
    if (!TOKEN.test(protocol))
      throw new TypeError(
        `${where} has the protocol ${JSON.stringify(protocol)}, which no handshake can contain: it must be a token, without spaces and commas.`,
      );
  return {
    maxMessage,
    pingInterval: pingInterval === false ? false : pingInterval * 1000,
    origins: origins === "*" ? "*" : new Set(origins.map((origin) => checkedOrigin(origin, where))),
    protocols,
  };
}

/** The longest interval of a timer, in seconds. */
const LONGEST_INTERVAL = 2_147_483;

function checkedOrigin(text: string, where: string): string {
  const found = originOf(text);
  if (found?.isOne) return found.origin;
  throw new TypeError(
    `${where} has ${JSON.stringify(text)} among its origins: write scheme and host as a browser sends them, such as "${found?.origin ?? "https://shop.example"}", or "*" instead of the list.`,
  );
}
