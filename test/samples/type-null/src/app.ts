import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Task {
  parent: string | null;
  nothing: null;
}

app.put("/", (task: Task): Task => task);

export default app;
