import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.delete("/:id", { status: 204 }, (id: string): string => id);

export default app;
