import { FORMS } from "./forms.js";
import { LIFETIMES } from "./lifetimes.js";
import { REQUESTS } from "./requests.js";
import { SOCKETS } from "./sockets.js";
import type { Case } from "./steps.js";
import { STREAMS } from "./streams.js";

/** The cases of this folder, in the order in which they run. */
export const GROUPS = {
  requests: REQUESTS,
  streams: STREAMS,
  forms: FORMS,
  sockets: SOCKETS,
  // The last of them ends the server.
  lifetimes: LIFETIMES,
} as const satisfies Record<string, readonly Case[]>;

/** FastAPI's recorded cases are in `test/conformance`. */
export type Group = keyof typeof GROUPS | "conformance";
