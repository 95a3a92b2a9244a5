import type { Door } from "./exchange.js";
import { type Patience, sendTo } from "./send.js";

/** What responds to requests: an app. */
export interface Fetches {
  fetch(request: Request): Response | Promise<Response>;
}

/** Sends requests to an app in this process. Their cost is processor time, which other processes on the machine do not affect. */
export function appDoor(app: Fetches, patience: Patience): Door {
  return {
    send: (request) =>
      sendTo((sent) => app.fetch(sent), request, "http://localhost", patience, processorTime),
    close: async () => {},
  };
}

/** The processor time of this process, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
