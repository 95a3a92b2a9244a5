/**
 * Makes an error that refuses a request: what is wrong stands in its message, and its stack would show the framework. That
 * stack is two thirds of what such an error costs, and refusals are what a server under attack answers most.
 */
export function stackless<E extends Error>(make: () => E): E {
  const limit = Error.stackTraceLimit;
  // Where Error is frozen, nothing is set, and nothing thrown.
  Reflect.set(Error, "stackTraceLimit", 0);
  try {
    return make();
  } finally {
    Reflect.set(Error, "stackTraceLimit", limit);
  }
}
