/** RFC 9110, 9.1, and PATCH of RFC 5789: the methods that OpenTelemetry's conventions consider known. */
const METHODS: ReadonlySet<string> = new Set(
  "CONNECT DELETE GET HEAD OPTIONS PATCH POST PUT TRACE".split(" "),
);

/** Replaces a method that a client has invented, so that there are few values. */
export const OTHER_METHOD = "_OTHER";

/** Returns a method as one of few values. */
export const knownMethod = (method: string): string => (METHODS.has(method) ? method : OTHER_METHOD);
