import type { Draft } from "../../../transformer/fuzz/drafts.js";
import type { FuzzedProgram, Subject } from "../../../transformer/fuzz/subjects.js";
import type { Credentials } from "../credentials.js";
import type { DocumentedAnswers } from "../documented.js";
import type { Answer, Outcome, SentRequest } from "../exchange.js";
import type { Finding } from "../faults.js";

/** A request that was sent and answered. */
export interface Sample {
  readonly draft: Draft;
  readonly request: SentRequest;
  readonly answer: Answer;
}

/** What a probe has at hand. */
export interface Trial {
  readonly subject: Subject;
  readonly program: FuzzedProgram;
  readonly documented: DocumentedAnswers;
  readonly credentials: Credentials;
  /** A valid request and its answer: a success, where there was one. */
  readonly sample: Sample;
  /** Sends it as whoever the requests are made for. */
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

/** Requests made of a valid one that say what no value of a type can: other methods, headers, forms of the body, sizes. */
export type Probe = (trial: Trial) => Promise<Probed | undefined>;
