import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

interface Feature {
  id: number;
  width: number;
  [key: string]: unknown;
}
type NoWidth = Omit<Feature, "width">;
app.post("/f", (v: NoWidth): NoWidth => v);

export default app;
