import inspector from "node:inspector";
import type { DevMessage, InspectAddress } from "./messages.js";

type Tell = (message: DevMessage) => unknown;

/** Opens this process for a debugger and reports the port. Node itself prints the address, or why it cannot open it. */
export function openInspector({ host, port }: InspectAddress, tell: Tell): void {
  if (inspector.url() === undefined) inspector.open(port, host);
  const url = inspector.url();
  tell({ type: "inspected", ...(url !== undefined && { port: Number(new URL(url).port) }) });
}

/** Closes the debugger's port, so that the next process can have it. */
export function closeInspector(tell: Tell): void {
  if (inspector.url() === undefined) return;
  inspector.close();
  tell({ type: "inspected" });
}
