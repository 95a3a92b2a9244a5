import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/users/:id", (id: string): string => id);
app.get("/users/me", (): string => "me");

export default app;
