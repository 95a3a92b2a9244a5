import { App } from "countersign";
import { chat } from "./chat.js";
import { summaries } from "./summaries.js";

const app = new App({ title: "Chat", version: "1.0.0" });

app.route("/api", chat);
app.route("/api", summaries);

export default app;
