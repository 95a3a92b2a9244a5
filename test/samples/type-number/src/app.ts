import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Line {
  price: number;
  count: Int;
}

app.post("/", (line: Line): Line => line);

export default app;
