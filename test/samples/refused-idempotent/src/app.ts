import { App, Router } from "countersign";

const app = new App({ title: "Payments", version: "1.0.0" });

app.get("/read", { idempotent: true }, (): number => 1);
app.post("/ttl", { idempotent: { ttl: 0 } }, (): number => 1);
app.post("/known", { idempotent: { required: process.env["A"] === "b" } }, (): number => 1);
app.post("/by", { idempotent: { by: (key: symbol) => String(key) } }, (): number => 1);

const router = new Router({ idempotent: { ttl: "1000d" } });
router.post("/", (): number => 1);
app.route("/router", router);

export default app;
