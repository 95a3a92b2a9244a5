import { codec, type Email, type Int, type Uuid } from "countersign";
import { type Handler, handle, type Job } from "../jobs/job.js";
import type { SendMail } from "../mail.js";

/** Everything that a receipt contains: the job needs no database. */
export interface Receipt {
  order: Uuid;
  email: Email;
  item: string;
  quantity: Int;
}

export const sendReceipt: Job<Receipt> = {
  name: "send-receipt",
  payload: codec<Receipt>(),
  attempts: 5,
  retrySeconds: 1,
  timeLimitSeconds: 10,
};

export function receiptHandler(send: SendMail): Handler {
  return handle(sendReceipt, ({ email, item, quantity }, { id }) =>
    send({ to: email, subject: `Your order of ${quantity} × ${item}` }, id),
  );
}
