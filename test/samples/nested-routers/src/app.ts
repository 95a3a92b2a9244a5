import { App } from "countersign";
import { items } from "./items.js";

const app = new App({ title: "Sample", version: "1.0.0", prefix: "/v1", tags: ["all"] });

app.route("/shops", items);

export default app;
