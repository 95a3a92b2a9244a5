import type { Door } from "./exchange.js";
import { type Patience, sendTo } from "./send.js";

/** What answers requests: an app. */
export interface Fetches {
  fetch(request: Request): Response | Promise<Response>;
}

/** To an app in this process. What it takes is processor time, which nobody else on the machine changes. */
export function appDoor(app: Fetches, patience: Patience): Door {
  return {
    send: (request) =>
      sendTo((sent) => app.fetch(sent), request, "http://localhost", patience, processorTime),
    close: async () => {},
  };
}

/** Milliseconds that this process has computed. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
