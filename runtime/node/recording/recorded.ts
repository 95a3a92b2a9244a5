import type { Issue } from "../../contract/issue.js";
import type { HandlingStep, RequestOutcome } from "../../observing/instrumentation.js";

/** A request and its outcome, as plain data without secrets. */
export interface RecordedRequest {
  /** The ID of this record, unique among those of all processes. */
  readonly id: string;
  /** When it arrived, in milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** Without its `?`. */
  readonly query: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: RecordedBody | undefined;
  readonly route: RecordedRoute | undefined;
  /** The handler's arguments, in order; absent if the handler was not called. An argument that is `undefined` has no value. */
  readonly arguments: readonly { readonly value?: unknown }[] | undefined;
  readonly steps: readonly RecordedStep[];
  /** Why it was refused. */
  readonly issues: readonly Issue[];
  /** What the handler returned but was not sent, because its type does not declare it: `items[].passwordHash`. */
  readonly dropped: readonly string[];
  readonly status: number | undefined;
  readonly how: RequestOutcome["how"];
  readonly milliseconds: number;
  readonly bytes: number;
  /** What was thrown, with its stack. */
  readonly error: string | undefined;
  readonly answer: RecordedBody | undefined;
}

export interface RecordedRoute {
  readonly template: string;
  readonly operationId: string | undefined;
  readonly source: string | undefined;
}

export interface RecordedBody {
  /** The media type that was sent. */
  readonly type: string;
  /** Absent if the body is not text, or longer than the limit. */
  readonly text?: string;
  readonly bytes: number;
}

/** A part of the handling, in milliseconds from the arrival. */
export interface RecordedStep {
  readonly kind: HandlingStep["kind"];
  readonly name: string;
  readonly begin: number;
  readonly milliseconds: number;
  readonly failed: boolean;
}
