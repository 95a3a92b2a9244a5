import { randomUUID } from "node:crypto";
import { type EventStream, HttpError, type Int, type Reply, Router, reply, type Uuid } from "countersign";
import type { JobStatus } from "../jobs/queue.js";
import type { Jobs } from "../queue.js";
import { type Export, exportOrders } from "./export.js";
import type { AllProgress, Progress } from "./progress.js";

interface Accepted {
  id: Uuid;
}

export const exports = new Router({ prefix: "/exports", tags: ["exports"] });

/** Start an export. @operationId startExport */
exports.post(
  "/",
  async (
    asked: Export,
    jobs: Jobs,
    delaySeconds: Int = 0,
  ): Promise<Reply<202, Accepted, { location: string }>> => {
    const id = randomUUID();
    await jobs.add(exportOrders, asked, { id, delaySeconds });
    return reply(202, { id }, { location: `/exports/${id}/events` });
  },
);

/** Watch an export until it has ended. @operationId watchExport */
exports.get(
  "/:id/events",
  async (id: Uuid, jobs: Jobs, all: AllProgress, signal: AbortSignal): Promise<EventStream<Progress>> => {
    // Subscribed first, then looked up, so that nothing in between is missed.
    const updates = await all.subscribe(id, { signal });
    const status = await jobs.find(exportOrders, id);
    if (status === undefined) {
      await updates.return();
      throw new HttpError(404, "There is no such export");
    }
    return progressOf(status, updates);
  },
);

async function* progressOf(status: JobStatus, updates: AsyncIterable<Progress>): EventStream<Progress> {
  yield status === "running" ? { status, percent: 0 } : { status };
  if (status === "done" || status === "failed") return;
  for await (const update of updates) {
    yield update;
    if (update.status === "done" || update.status === "failed") return;
  }
}
