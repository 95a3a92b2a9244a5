import inspector from "node:inspector";
import type { DevMessage, InspectAddress } from "./messages.js";

type Tell = (message: DevMessage) => unknown;

/** Lets a debugger into this process, and tells where. Node itself prints it, or why it cannot. */
export function openInspector({ host, port }: InspectAddress, tell: Tell): void {
  if (inspector.url() === undefined) inspector.open(port, host);
  const url = inspector.url();
  tell({ type: "inspected", ...(url !== undefined && { port: Number(new URL(url).port) }) });
}

/** Lets a debugger go, so that the next process can have the port. */
export function closeInspector(tell: Tell): void {
  if (inspector.url() === undefined) return;
  inspector.close();
  tell({ type: "inspected" });
}
