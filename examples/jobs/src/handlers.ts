import type { Depends } from "countersign";
import { exportHandler } from "./exports/export.js";
import type { AllProgress } from "./exports/progress.js";
import type { Handler } from "./jobs/job.js";
import type { Mailer } from "./mail.js";
import { cleanUpHandler } from "./orders/clean-up.js";
import { receiptHandler } from "./orders/receipt.js";
import type { Orders } from "./orders/store.js";

/** Everything that jobs do. */
export type Handlers = Depends<typeof handlers, { scope: "app" }>;

export function handlers(orders: Orders, progress: AllProgress, mailer: Mailer): readonly Handler[] {
  return [receiptHandler(mailer), exportHandler(progress), cleanUpHandler(orders)];
}
