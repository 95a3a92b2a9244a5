import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

type UserId = `user-${number}`;

app.get("/:id", (id: UserId): { id: UserId } => ({ id }));

export default app;
