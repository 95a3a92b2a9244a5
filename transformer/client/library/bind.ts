import type { ClientOptions } from "./call.js";

/** An operation of a client. */
export function bind<Rest extends unknown[], Result>(
  client: ClientOptions,
  operation: (client: ClientOptions, ...rest: Rest) => Result,
): (...rest: Rest) => Result {
  return (...rest) => operation(client, ...rest);
}
