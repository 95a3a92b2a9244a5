import { App } from "countersign";
import type { Owner, Page } from "./shared.js";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/", (owner: Owner, page?: Page): { owner: string; page: number } => ({ owner, page: page ?? 1 }));

export default app;
