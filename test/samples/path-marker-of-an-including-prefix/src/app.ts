import { App } from "countersign";
import { notes } from "./notes.js";

const app = new App({ title: "Sample", version: "1.0.0" });

app.route("/:shop/notes", notes);

export default app;
