import type { CallOf } from "../calls/calls.js";
import type { SourceLocation } from "../schema.js";
import { compareLocations, type Registrations } from "./registration.js";

/**
 * The error handlers of an app or router, by its key, in the order of registration. Those of a parameter are registered on the
 * argument, where the function is called.
 */
export function errorHandlersByReceiver(
  registrations: Registrations,
  handlers: readonly CallOf<"errorHandlers">[],
): (key: string) => readonly CallOf<"errorHandlers">[] {
  const own = new Map<string | undefined, CallOf<"errorHandlers">[]>();
  for (const handler of handlers) {
    const known = own.get(handler.plan.receiver);
    if (known) known.push(handler);
    else own.set(handler.plan.receiver, [handler]);
  }
  const isParameter = (key: string) => registrations.byKey.get(key)?.parameter === true;

  function handlersOf(key: string, passed: readonly string[]): readonly CallOf<"errorHandlers">[] {
    const placed: { location: SourceLocation; handlers: readonly CallOf<"errorHandlers">[] }[] = (
      own.get(key) ?? []
    ).map((handler) => ({ location: handler.plan.location, handlers: [handler] }));
    for (const { child, location } of registrations.byKey.get(key)?.includes ?? []) {
      if (child === undefined || !isParameter(child) || passed.includes(child)) continue;
      placed.push({ location, handlers: handlersOf(child, [...passed, child]) });
    }
    return placed
      .toSorted((a, b) => compareLocations(a.location, b.location, registrations))
      .flatMap(({ handlers }) => handlers);
  }

  return (key) => (own.size === 0 || isParameter(key) ? [] : handlersOf(key, [key]));
}
