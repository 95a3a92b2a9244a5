import type { Draft } from "../../../transformer/fuzz/drafts.js";
import type { FuzzedProgram, Subject } from "../../../transformer/fuzz/subjects.js";
import type { Credentials } from "../credentials.js";
import type { DocumentedAnswers } from "../documented.js";
import type { Answer, Outcome, SentRequest } from "../exchange.js";
import type { Finding } from "../faults.js";

/** A request that was sent, and its response. */
export interface Sample {
  readonly draft: Draft;
  readonly request: SentRequest;
  readonly answer: Answer;
}

/** What is available to a probe. */
export interface Trial {
  readonly subject: Subject;
  readonly program: FuzzedProgram;
  readonly documented: DocumentedAnswers;
  readonly credentials: Credentials;
  /** A valid request and its response: a success, if there was one. */
  readonly sample: Sample;
  /** Sends it with the credentials of the run. */
  send(request: SentRequest): Promise<Outcome>;
  /** Sends it without credentials. */
  sendBare(request: SentRequest): Promise<Outcome>;
}

/** What a probe found, with the request that shows it and what a test would expect. */
export interface Probed extends Finding {
  readonly request: SentRequest;
  readonly expects: string;
  /** It was sent without credentials. */
  readonly bare?: boolean;
}

/** Sends variants of a valid request that no value of a type can express: other methods, headers, forms of the body, sizes. */
export type Probe = (trial: Trial) => Promise<Probed | undefined>;
