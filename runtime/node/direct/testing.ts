import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { beforeEach, describe } from "vitest";
import { SERVED, type ServedMessage } from "./served-by.js";
import { DIRECT_PATH } from "./switch.js";

/** Sends every request of a server through Hono: `serve(app, { port: 0, ...throughHono })`. */
export const throughHono: object = { [DIRECT_PATH]: false };

/** Options of `serve` for each path: `describe.each(EACH_PATH)("%s", (_, options) => …)`. */
export const EACH_PATH: readonly (readonly [name: string, options: object])[] = [
  ["served directly", {}],
  ["through Hono", throughHono],
];

/** Options of `serve` for the path of the current test. */
export let thePath: object = {};

/** Runs the same tests on each path of a server: `serve(app, { port: 0, ...thePath })`. */
export function onEachPath(tests: () => void): void {
  describe.each(EACH_PATH)("%s", (_, options) => {
    beforeEach(() => {
      thePath = options;
      return () => {
        thePath = {};
      };
    });
    tests();
  });
}

/** Which paths served the requests of a process, for tests. */
export interface PathsSeen extends Disposable {
  /** A line for each request, in the order of the responses: `GET /items/1 direct`. */
  readonly served: readonly string[];
  /** Forgets all lines so far. */
  clear(): void;
}

/** Records which path serves each request until it is disposed of: `using seen = watchPaths()`. */
export function watchPaths(): PathsSeen {
  const served: string[] = [];
  const see = (message: unknown) => {
    const { request, by } = message as ServedMessage;
    served.push(`${request.method} ${request.url} ${by}`);
  };
  subscribe(SERVED, see);
  return {
    served,
    clear: () => served.splice(0),
    [Symbol.dispose]: () => {
      unsubscribe(SERVED, see);
    },
  };
}
