import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Late {
  value: Promise<string>;
}

app.post("/", async (late: Late): Promise<string> => late.value);

export default app;
