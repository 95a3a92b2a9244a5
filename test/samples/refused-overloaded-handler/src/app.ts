import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

function find(id: number): string;
function find(id: string): string;
function find(id: unknown): string {
  return String(id);
}

app.get("/:id", find);

export default app;
