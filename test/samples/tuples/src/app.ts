import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Shape {
  point: [x: number, y: number, z?: number];
  named: [string, ...Int[]];
}

app.post("/", (shape: Shape): Shape => shape);

export default app;
