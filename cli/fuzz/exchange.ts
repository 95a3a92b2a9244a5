/** A request as it is sent and displayed. Plain data, so that it can be sent to another process. */
export interface SentRequest {
  /** In upper case. */
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A text, or bytes in base64. */
  readonly body?: SentBody;
}

export type SentBody = { readonly text: string } | { readonly base64: string };

/** The result of a request. */
export type Outcome =
  | Answer
  /** No response in time. */
  | { readonly kind: "late"; readonly afterMs: number }
  /** The process ended, or the connection broke. */
  | { readonly kind: "gone"; readonly why: string };

export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  /** Names in lower case; fields with the same name follow each other. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** As UTF-8, as far as it was read. */
  readonly text: string;
  /** There was more of it: a stream is abandoned after a while. */
  readonly cut: boolean;
  /** Its processor time; for a server elsewhere, the time until the response arrived. */
  readonly costMs: number;
}

/** Where requests go. */
export interface Door {
  send(request: SentRequest): Promise<Outcome>;
  close(): Promise<void>;
}

export function headerOf({ headers }: Answer, name: string): string | undefined {
  const values = headers.filter(([known]) => known === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(", ");
}

/** Without its parameters, in lower case; `undefined` if there is none. */
export function mediaTypeOf(answer: Answer): string | undefined {
  return headerOf(answer, "content-type")?.split(";", 1)[0]?.trim().toLowerCase();
}

export function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}
