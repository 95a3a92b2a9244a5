/**
 * Messages that the workers of a program exchange about their metrics. Workers only have a channel to the process that started
 * them, which passes messages on.
 */
export type WorkerMessage =
  /** A worker requests the metrics of all others. */
  | { readonly type: typeof ASKED; readonly id: number; readonly from?: number }
  /** How many workers got the request. */
  | { readonly type: typeof COUNTED; readonly id: number; readonly count: number }
  /** The metrics of one worker, for the worker that requested them. */
  | { readonly type: typeof ANSWERED; readonly id: number; readonly to: number; readonly metrics: unknown };

export const ASKED = "countersign:metrics-asked";
export const COUNTED = "countersign:metrics-counted";
export const ANSWERED = "countersign:metrics-answered";

/** Set in the environment of a worker if the process that started it passes messages on. */
export const RELAYED = "COUNTERSIGN_METRICS_RELAYED";

export function isWorkerMessage(message: unknown): message is WorkerMessage {
  const type = (message as Partial<WorkerMessage> | null | undefined)?.type;
  return type === ASKED || type === COUNTED || type === ANSWERED;
}
