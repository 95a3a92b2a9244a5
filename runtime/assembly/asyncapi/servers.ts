import type { DocumentInfo } from "../../contract/document.js";
import type { Members } from "../../contract/members.js";
import { withoutLastSlashes } from "../../paths/without-last-slashes.js";
import type { NamedOperation } from "../placement.js";
import { type Protocol, protocolOf } from "./protocol.js";

/** An app's servers in AsyncAPI. */
export interface Servers {
  readonly objects: { readonly [name: string]: Members };
  /** Returns references to the servers that have channels of a protocol; none if all servers have them. */
  of(protocol: Protocol): readonly { readonly $ref: string }[];
  /** The prefix of every address: the path of a server whose host is unknown. */
  readonly prefix: string;
  /** The base of relative URLs, if it is known. */
  readonly base: string | undefined;
}

/** With TLS and without. */
const SCHEMES: Readonly<Record<Protocol, readonly [plain: string, secure: string]>> = {
  http: ["http", "https"],
  ws: ["ws", "wss"],
};

/**
 * A server of AsyncAPI has one protocol and a host. Each server of the app therefore becomes one for sockets and one for event
 * streams, if there are any. A server that is only a path, such as that of a mounted app, becomes a prefix of the addresses.
 */
export function serversOf(
  servers: NonNullable<DocumentInfo["servers"]>,
  operations: readonly NamedOperation[],
): Servers {
  const absolute = servers.flatMap(({ url, description }) => {
    const [, scheme = "", host, pathname = ""] =
      /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? [];
    const isSecure = /^(https|wss)$/i.test(scheme);
    return host === undefined
      ? []
      : [{ url, description, host, pathname: withoutLastSlashes(pathname), isSecure }];
  });
  const used = new Set(operations.map(({ mounted }) => protocolOf(mounted)));
  const objects = absolute.flatMap(({ host, pathname, description, isSecure }, i) =>
    (["http", "ws"] as const)
      .filter((protocol) => used.has(protocol))
      .map((protocol) => {
        const scheme = SCHEMES[protocol][isSecure ? 1 : 0];
        const object: Members = {
          host,
          protocol: scheme,
          ...(pathname && { pathname }),
          ...(description !== undefined && { description }),
        };
        return { name: i === 0 ? scheme : `${scheme}-${i + 1}`, protocol, object };
      }),
  );
  return {
    objects: Object.fromEntries(objects.map(({ name, object }) => [name, object])),
    of(protocol) {
      const own = objects.filter((one) => one.protocol === protocol);
      return own.length === objects.length ? [] : own.map(({ name }) => ({ $ref: `#/servers/${name}` }));
    },
    // The address starts with a slash.
    prefix: absolute.length > 0 ? "" : withoutLastSlashes(servers[0]?.url ?? ""),
    base: baseOf(absolute.map(({ url }) => url)),
  };
}

/**
 * The URL of the first server without variables. Tokens are requested over HTTP, even if the server's URL has the scheme of
 * sockets.
 */
function baseOf(urls: readonly string[]): string | undefined {
  return urls.find((url) => !url.includes("{"))?.replace(/^ws/i, "http");
}
