/**
 * Creates an error that refuses a request. Its message states what is wrong, and its stack would only show the framework. That
 * stack is two thirds of the cost of such an error, and refusals are the most frequent responses of a server under attack.
 */
export function stackless<E extends Error>(make: () => E): E {
  const limit = Error.stackTraceLimit;
  // If Error is frozen, nothing is set, and nothing is thrown.
  Reflect.set(Error, "stackTraceLimit", 0);
  try {
    return make();
  } finally {
    Reflect.set(Error, "stackTraceLimit", limit);
  }
}
