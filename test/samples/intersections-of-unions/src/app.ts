import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Created {
  id: Int;
  at: Date;
}
type Payment = { method: "card"; number: string } | { method: "cash" };
type Stored = Payment & Created;
type Named = ({ first: string } | { nick: string }) & { age: Int };

app.post("/payment", (payment: Stored): Stored => payment);
app.post("/named", (named: Named): Named => named);
app.post(
  "/again",
  (payment: (Payment | { method: "none"; why: string }) & Pick<Created, "id">): Int => payment.id,
);

export default app;
