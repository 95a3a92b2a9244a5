import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/", (answer: { yes: boolean }): { yes: boolean } => answer);

app.get("/", (loud: boolean): { loud: boolean } => ({ loud }));

export default app;
