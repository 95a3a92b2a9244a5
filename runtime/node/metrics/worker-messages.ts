/**
 * What workers of one program say to each other about their metrics. They have a channel to the process that started them only, which
 * hands on what it is given.
 */
export type WorkerMessage =
  /** A worker asks all others. */
  | { readonly type: typeof ASKED; readonly id: number; readonly from?: number }
  /** How many were asked. */
  | { readonly type: typeof COUNTED; readonly id: number; readonly count: number }
  /** What one of them has, for the one that asked. */
  | { readonly type: typeof ANSWERED; readonly id: number; readonly to: number; readonly metrics: unknown };

export const ASKED = "countersign:metrics-asked";
export const COUNTED = "countersign:metrics-counted";
export const ANSWERED = "countersign:metrics-answered";

/** In the environment of a worker, where the process that started it hands messages on. */
export const RELAYED = "COUNTERSIGN_METRICS_RELAYED";

export function isWorkerMessage(message: unknown): message is WorkerMessage {
  const type = (message as Partial<WorkerMessage> | null | undefined)?.type;
  return type === ASKED || type === COUNTED || type === ANSWERED;
}
