import { App, type Reply, reply } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const status = (): number => 200;

app.get("/", (): Reply<number, string> => reply(status(), "a"));
app.get("/early", (): Reply<103, string> => reply(103, "a"));

export default app;
