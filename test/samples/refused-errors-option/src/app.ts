import { App } from "countersign";

const app = new App({
  title: "Sample",
  version: "1.0.0",
  errors: process.env["PROBLEMS"] ? "problem" : "detail",
});

app.get("/", (): string => "hello");

export default app;
