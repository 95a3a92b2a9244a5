import { App, Router } from "countersign";

const app = new App({ title: "Caching", version: "1.0.0", cacheControl: -1 });

const both = { private: true, public: true } as unknown as { public: true };
app.get("/age", { cacheControl: { maxAge: 1.5 } }, (): number => 1);
app.get("/long", { cacheControl: "1000d" }, (): number => 1);
app.get("/nothing", { cacheControl: {} }, (): number => 1);
app.get("/known", { cacheControl: Number(process.env["AGE"]) }, (): number => 1);
app.get("/both", { cacheControl: both }, (): number => 1);
app.post("/kept", { cacheControl: 60, etag: true }, (): number => 1);
app.post("/secret", { cacheControl: { noStore: true }, etag: (value: number) => value }, (): number => 1);
const router = new Router({ cacheControl: { sharedMaxAge: -5 } });
router.get("/", (): number => 1);
app.route("/router", router);

export default app;
