import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Circle {
  radius: number;
}

interface Rectangle {
  width: number;
  height: number;
}

app.post("/shape", (shape: Circle | Rectangle): Circle | Rectangle => shape);

app.post("/value", (holder: { value: Int | string | null }): { value: Int | string | null } => holder);

export default app;
