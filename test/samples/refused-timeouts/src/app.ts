import { App, Router } from "countersign";

const app = new App({ title: "Timeouts", version: "1.0.0", timeout: 0 });

const NEVER = 1e10;
app.get("/negative", { timeout: -1 }, (): string => "never");
app.get("/endless", { timeout: NEVER }, (): string => "never");
app.get("/unknown", { timeout: Number(process.env["TIMEOUT"]) }, (): string => "sometimes");
app.get("/good", { timeout: 0.001 }, (): string => "soon");

const router = new Router({ timeout: -0.5 });
router.get("/", (): string => "never");
app.route("/router", router, { timeout: 2_147_484 });

export default app;
