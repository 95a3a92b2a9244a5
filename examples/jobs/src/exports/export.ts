import { setTimeout as sleep } from "node:timers/promises";
import { type Broadcast, codec, type Int, type Max, type Min } from "countersign";
import { type Handler, handle, type Job } from "../jobs/job.js";
import type { Progress } from "./progress.js";

/** What to export. */
export interface Export {
  /** In parts, each of which takes a moment. */
  parts: Int & Min<1> & Max<100>;
}

export const exportOrders: Job<Export> = {
  name: "export-orders",
  payload: codec<Export>(),
  attempts: 3,
  retrySeconds: 1,
  timeLimitSeconds: 60,
};

/** Simulates work that takes long, and reports its progress. */
export function exportHandler(progress: Broadcast<Progress>): Handler {
  return handle(exportOrders, async ({ parts }, { id, attempt }) => {
    try {
      for (let done = 0; done < parts; done++) {
        await progress.publish(id, { status: "running", percent: Math.floor((done / parts) * 100) });
        await sleep(50);
      }
      await progress.publish(id, { status: "done" });
    } catch (error) {
      const status = attempt < exportOrders.attempts ? "waiting" : "failed";
      await progress.publish(id, { status }).catch(() => {});
      throw error;
    }
  });
}
