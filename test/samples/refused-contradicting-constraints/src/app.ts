import { App, type Max, type Min } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Range {
  value: number & Min<5> & Max<1>;
  text: string & Min<1>;
}

app.post("/", (range: Range): number => range.value);

export default app;
