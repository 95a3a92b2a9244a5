import type { MountedOperation } from "../../contract/document.js";
import { routeFacts } from "../../contract/route-kinds.js";

/** What messages of a channel travel by. */
export type Protocol = "http" | "ws";

/** Sockets are the only routes that stand in no document but this one. */
export function protocolOf({ routeKind }: MountedOperation): Protocol {
  return routeFacts(routeKind).document === "channels" ? "ws" : "http";
}
