import { App, type Bearer, type Depends, HttpError, type Reply, Router, reply } from "countersign";

const app = new App({ title: "Payments", version: "1.0.0", errors: "problem" });

let payments = 0;

interface Payment {
  number: number;
  amount: number;
}

function userOf(token: Bearer): string {
  return token.credentials.split(".")[0] ?? "";
}

app.post(
  "/payments",
  { idempotent: { required: true, ttl: "7d" } },
  (payment: { amount: number }): Reply<201, Payment> => {
    if (payment.amount === 402) throw new HttpError(402, `No money, ${++payments}`);
    if (payment.amount === 503) throw new HttpError(503, `Away, ${++payments}`);
    return reply(201, { number: ++payments, amount: payment.amount }, { location: "/payments/1" } as never);
  },
);
app.post(
  "/mine",
  { idempotent: { by: userOf } },
  (user: Depends<typeof userOf>): string => `${user} ${++payments}`,
);

const router = new Router({ prefix: "/all", idempotent: true });
router.post("/", (token: Bearer): string => `${token.credentials} ${++payments}`);
router.post("/off", { idempotent: false }, (): number => ++payments);
router.get("/", (): number => payments);
router.put("/", (): number => ++payments);
router.put("/own", { idempotent: true }, (q?: string): string => `${q} ${++payments}`);
app.route("/", router);

export default app;
