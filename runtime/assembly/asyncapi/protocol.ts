import type { MountedOperation } from "../../contract/document.js";
import { routeFacts } from "../../contract/route-kinds.js";

/** The protocol of a channel's messages. */
export type Protocol = "http" | "ws";

/** Sockets are the only routes that no other document contains. */
export function protocolOf({ routeKind }: MountedOperation): Protocol {
  return routeFacts(routeKind).document === "channels" ? "ws" : "http";
}
