import type { SentRequest } from "./exchange.js";

/** Every kind of fault that is searched for, with its name. */
export const FAULTS = {
  "server-error": "a server error",
  "undocumented-status": "a status that is not documented",
  "undocumented-media-type": "a media type that is not documented",
  "answer-misfit": "an answer that is not as documented",
  "header-misfit": "a header that is not as documented",
  "valid-refused": "a valid request is refused",
  "broken-accepted": "a broken request is not refused",
  "wrong-place": "an issue is reported at another place than the mistake",
  "secret-leaked": "a secret is in the answer",
  "ignored-credentials": "an operation answers without the credentials that it asks for",
  "head-differs": "HEAD is not answered as GET",
  "condition-ignored": "a conditional request is not answered as one",
  "unknown-parameter": "a parameter that nobody reads changes the answer",
  "unsupported-method": "a method that the path does not have is not refused",
  "round-trip": "an answer is refused when it is sent back",
  slow: "the time is out of proportion to the size",
  hangs: "no answer",
  ended: "the process ended",
} as const;

export type FaultKind = keyof typeof FAULTS;

/** A fault that a check has found. */
export interface Finding {
  readonly kind: FaultKind;
  /** What was sent and what happened: `a valid request is answered 500`. */
  readonly text: string;
}

/** A fault with the smallest request that shows it. */
export interface Fault extends Finding {
  readonly operationId: string;
  readonly request: SentRequest;
  /** It was sent without credentials. */
  readonly bare?: boolean;
  /** What a test would expect. */
  readonly expectation: Expectation;
}

/** The correct behavior, for a test to paste. */
export interface Expectation {
  /** Lines after `const response = await app.request(…)`. */
  readonly lines: readonly string[];
}
