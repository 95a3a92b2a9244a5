import { App, type Path, Router } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const router = new Router();
router.get("/", (shop: Path<string>): string => shop);

app.route("/shops", router);

export default app;
