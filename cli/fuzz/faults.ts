import type { SentRequest } from "./exchange.js";

/** Every kind of fault that is searched for, with its name. */
export const FAULTS = {
  "server-error": "a server error",
  "undocumented-status": "a status that is not documented",
  "undocumented-media-type": "a media type that is not documented",
  "answer-misfit": "a response that does not match the document",
  "header-misfit": "a header that does not match the document",
  "valid-refused": "a valid request is refused",
  "broken-accepted": "a broken request is not refused",
  "wrong-place": "an issue is not reported at the place of the mistake",
  "secret-leaked": "the response contains a secret",
  "ignored-credentials": "an operation responds without the credentials that it requires",
  "head-differs": "HEAD and GET get different responses",
  "condition-ignored": "the condition of a request is ignored",
  "unknown-parameter": "a parameter that the operation does not read changes the response",
  "unsupported-method": "a method that the path does not have is accepted",
  "round-trip": "a response is refused when it is sent back",
  slow: "the time is disproportionate to the size",
  hangs: "no answer",
  ended: "the process ended",
} as const;

export type FaultKind = keyof typeof FAULTS;

/** A fault that a check has found. */
export interface Finding {
  readonly kind: FaultKind;
  /** What was sent and what happened: `given a valid request, it responds with 500`. */
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
