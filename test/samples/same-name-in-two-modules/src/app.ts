import { App } from "countersign";
import type * as a from "./a.js";
import type * as b from "./b.js";

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/a", (item: a.Item): a.Item => item);
app.post("/b", (item: b.Item): b.Item => item);

export default app;
