import type { Attributes } from "@opentelemetry/api";
import type { ArrivedRequest } from "../observing/instrumentation.js";
import { knownMethod, OTHER_METHOD } from "../observing/known-method.js";
import type { UrlParts } from "./redacted.js";

/**
 * The attributes of a server's span by the stable HTTP conventions of OpenTelemetry (semantic conventions 1.23 and later):
 * https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 */

/** The name of a span before its route is known, and if there is none. */
export const methodName = (method: string): string =>
  knownMethod(method) === OTHER_METHOD ? "HTTP" : method;

/** The attributes that a sampler may need, so they are set when the span begins. */
export function arrivedAttributes(
  request: ArrivedRequest,
  url: UrlParts,
  clientAddress: string | undefined,
): Attributes {
  const { method, scheme, host, protocolVersion } = request;
  const known = knownMethod(method);
  const attributes: Attributes = { "http.request.method": known, "url.scheme": scheme, "url.path": url.path };
  if (known === OTHER_METHOD) attributes["http.request.method_original"] = method.slice(0, LONGEST_METHOD);
  if (url.query !== "") attributes["url.query"] = url.query;
  const server = host === undefined ? undefined : serverOf(host, scheme);
  if (server) {
    attributes["server.address"] = server.address;
    attributes["server.port"] = server.port;
  }
  if (protocolVersion !== undefined) attributes["network.protocol.version"] = protocolVersion;
  const agent = request.header("user-agent");
  if (agent !== undefined) attributes["user_agent.original"] = agent;
  if (clientAddress !== undefined) attributes["client.address"] = clientAddress;
  return attributes;
}

/** No method is longer. */
const LONGEST_METHOD = 64;

interface Server {
  readonly address: string;
  readonly port: number;
}

/** Clients, or the proxy in front, use the same host most of the time. */
let last: { readonly host: string; readonly scheme: string; readonly server: Server | undefined } = {
  host: "",
  scheme: "",
  server: undefined,
};

/** The server of a `Host` header; nothing if it is invalid. */
export function serverOf(host: string, scheme: "http" | "https"): Server | undefined {
  if (last.host === host && last.scheme === scheme) return last.server;
  const [, address = "", port] = /^(\[[\da-f:.]+\]|[^\s:/?#@\\[\]]+)(?::(\d{1,5}))?$/i.exec(host) ?? [];
  const server =
    address === ""
      ? undefined
      : {
          address: address.replace(/^\[|\]$/g, ""),
          port: port === undefined ? (scheme === "https" ? 443 : 80) : Number(port),
        };
  last = { host, scheme, server };
  return server;
}
