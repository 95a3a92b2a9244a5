import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

enum Plan {
  Free = "free",
  Paid = "paid",
}

interface Report {
  byColor: Record<"red" | "green", number>;
  byPlan: Record<Plan, Int>;
  some: Partial<Record<"a" | "b", string>>;
  headers: Record<`x-${string}`, string>;
  years: Record<number, boolean>;
  any: Record<string | number, Int | null>;
}
/** Index signatures beside properties. */
interface Element {
  name: string;
  children?: Element[];
  [data: `data-${string}`]: string;
  [index: number]: boolean;
}
interface Open {
  id: Int;
  [more: string]: unknown;
}

app.post("/report", (report: Report): Report => report);
app.post("/element", (element: Element): Element => element);
app.post("/open", (open: Open): Open => open);

export default app;
