import { App } from "countersign";
import type { tags } from "typia";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Measure {
  code: string & tags.Pattern<"^[A-Z]{2}$"> & tags.MaxLength<2>;
  share: number & tags.ExclusiveMinimum<0> & tags.Maximum<1>;
  step: number & tags.Type<"uint32"> & tags.MultipleOf<5>;
  mail?: string & tags.Format<"email">;
}

app.post("/", (measure: Measure): Measure => measure);

export default app;
