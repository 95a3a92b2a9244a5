import { codec, type Int } from "countersign";
import { type Handler, handle, type Job } from "../jobs/job.js";
import type { OrderStore } from "./store.js";

interface CleanUp {
  olderThanDays: Int;
}

export const removeOldOrders: Job<CleanUp> = {
  name: "remove-old-orders",
  payload: codec<CleanUp>(),
  attempts: 3,
  retrySeconds: 60,
  timeLimitSeconds: 60,
};

/** At three in the morning. */
export const CLEAN_UP = { payload: { olderThanDays: 365 }, pattern: "0 3 * * *" };

export function cleanUpHandler(orders: OrderStore): Handler {
  return handle(removeOldOrders, async ({ olderThanDays }) => {
    const removed = await orders.removeBefore(new Date(Date.now() - olderThanDays * 86_400_000));
    console.log(`Removed ${removed} orders.`);
  });
}
