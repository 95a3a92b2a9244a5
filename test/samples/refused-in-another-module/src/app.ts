import { App } from "countersign";
import type { Row } from "./models.js";

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/", (row: Row): number => row.id);

export default app;
