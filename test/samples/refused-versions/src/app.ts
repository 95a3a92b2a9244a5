import { App, Router } from "countersign";

const app = new App({
  title: "Shop",
  version: "1.0.0",
  versioning: { by: "header", versions: ["1", "2", "3"] },
});

const second = new Router({ version: "2" });
second.get("/disjoint", { versions: "3.." }, (): string[] => []);

app.get("/unknown", { versions: "4" }, (): string[] => []);
app.get("/malformed", { versions: "1-2" }, (): string[] => []);
app.route("/second", second);
app.route("/again", second, { versions: "..2" });
app.get("/overlap/:id", { versions: "1..2" }, (id: string): string => id);
app.get("/overlap/:name", { versions: "2.." }, (name: string): string => name);
app.get("/everywhere", (): string[] => []);
app.get("/everywhere", { version: "1" }, (): string[] => []);
app.get("/gap", { versions: "1" }, (): string[] => []);
app.get("/gap", { versions: "3" }, (): string[] => []);
app.get("/same", { version: "1", operationId: "same" }, (): string[] => []);
app.get("/other", { versions: "1..", operationId: "same" }, (): string[] => []);
app.get("/unlike", { version: "1", operationId: "unlike" }, (): string[] => []);
app.get("/like", { versions: "2..", operationId: "unlike" }, (): string[] => []);

export default app;
