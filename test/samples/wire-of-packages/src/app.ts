import { App } from "countersign";
import type { Amount, Id, Instant } from "./codecs.js";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Payment {
  id: Id;
  amount: Amount;
  at: Instant;
}

app.post(
  "/payments",
  (payment: Payment): Payment => ({
    id: payment.id,
    amount: payment.amount.times("1.1"),
    at: payment.at.plus({ days: 1 }),
  }),
);

app.get("/payments/:id", (id: Id, least: Amount): string => `${id.toHexString()} ${least.plus(1)}`);

export default app;
