/** RFC 9110, 9.1, and PATCH of RFC 5789: the methods that OpenTelemetry's conventions take for known. */
const METHODS: ReadonlySet<string> = new Set(
  "CONNECT DELETE GET HEAD OPTIONS PATCH POST PUT TRACE".split(" "),
);

/** What stands for a method that a client has made up, so that the values are few. */
export const OTHER_METHOD = "_OTHER";

/** A method as a value of few. */
export const knownMethod = (method: string): string => (METHODS.has(method) ? method : OTHER_METHOD);
