import type { ErrorBase } from "../contract/error-fragment.js";

/**
 * The handler that takes an error, of those of one app or router: of the most specific class that the error is an instance
 * of. One for a status stands between the framework's own class and the classes below it, one for 500 also before that for
 * every `Error`. As in FastAPI, a handler for every `Error` does not get what the framework answers by itself.
 *
 * Server and document ask here, so that a response is documented where its handler is called.
 * @param types the classes of the error, the most specific first, as the keys that handlers are found by.
 * @param baseOf which of the classes that are treated apart a type is.
 * @param status the status the error has unless somebody chooses another.
 */
export function nearestHandler<Type, Handler>(
  types: Iterable<Type>,
  baseOf: (type: Type) => ErrorBase | undefined,
  status: number,
  handlers: { get(key: Type | number): Handler | undefined },
): Handler | undefined {
  for (const type of types) {
    const base = baseOf(type);
    // An `HTTPException` was made to have a response of its own: only its class takes it.
    const byStatus = base !== undefined && base !== "HTTPException";
    const handler = (byStatus ? handlers.get(status) : undefined) ?? handlers.get(type);
    if (handler !== undefined || base !== undefined) return handler;
  }
  return undefined;
}
