import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

type Rules = { name: string } & (
  | { model: "none" }
  | { model: "single"; code: string }
  | { model: "many"; values: { value: number }[] }
);
app.post("/r", (v: { rules: Rules }): { rules: Rules } => v);

export default app;
