import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

app.post("/v1/products/:id/:flag", (id: string, flag: string): string => id + flag);
app.delete("/v1/products/:id/:flag", (id: string, flag: string): void => void (id + flag));
app.get("/v1/products/:key/list", (key: string): string => "list " + key);

export default app;
