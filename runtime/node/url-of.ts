import type { AddressInfo } from "node:net";

/** Returns a URL that can be opened: all interfaces are reached as `localhost`, and IPv6 needs brackets. */
export function urlOf({ port, family }: AddressInfo, hostname: string): string {
  const everywhere = hostname === "0.0.0.0" || hostname === "::";
  const host = everywhere ? "localhost" : hostname;
  return `http://${family === "IPv6" && host.includes(":") ? `[${host}]` : host}:${port}`;
}
