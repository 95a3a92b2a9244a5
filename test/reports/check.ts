import type { App } from "../../runtime/app.js";
import type { Answer, RawRequest } from "../support/raw-http.js";

/** What a report's own check can use. */
export interface Reported {
  readonly app: App;
  // biome-ignore lint/suspicious/noExplicitAny: documents are walked by path here, and a wrong path fails the test.
  readonly document: any;
  /** Over a socket. */
  send(request: RawRequest): Promise<Answer>;
  readonly url: string;
}

/** Checks what a table of requests cannot express; throws what `expect` throws. */
export type Check = (reported: Reported) => void | Promise<void>;
