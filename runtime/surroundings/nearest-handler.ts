import type { ErrorBase } from "../contract/error-fragment.js";

/**
 * Returns the handler for an error, from those of one app or router: the one for the most specific class that the error is an
 * instance of. A handler for a status ranks between the framework's own class and the classes below it; one for 500 also ranks
 * before a handler for every `Error`. As in FastAPI, a handler for every `Error` does not get the errors that the framework
 * handles itself.
 *
 * Server and document both use this function, so that a response is documented if its handler is called.
 * @param types the classes of the error, the most specific first, as the keys of the handlers.
 * @param baseOf which of the framework's special classes a type is.
 * @param status the error's status, unless a handler chooses another.
 */
export function nearestHandler<Type, Handler>(
  types: Iterable<Type>,
  baseOf: (type: Type) => ErrorBase | undefined,
  status: number,
  handlers: { get(key: Type | number): Handler | undefined },
): Handler | undefined {
  for (const type of types) {
    const base = baseOf(type);
    // An `HTTPException` has its own response: only a handler for its class gets it.
    const byStatus = base !== undefined && base !== "HTTPException";
    const handler = (byStatus ? handlers.get(status) : undefined) ?? handlers.get(type);
    if (handler !== undefined || base !== undefined) return handler;
  }
  return undefined;
}
