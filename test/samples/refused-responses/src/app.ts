import { App, type Int, Router, response } from "countersign";

const text = String(Date.now());
const own = <T>(description: string) => response<T>(description);

const app = new App({ title: "Sample", version: "1.0.0", responses: { [text]: { description: "When?" } } });
const router = new Router({ responses: { 4040: { description: "Too many digits" } } });

router.get("/", { responses: { notFound: response<string>("No status") } }, (): Int => 1);
router.get("/a", { responses: { 404: response<() => void>("A function") } }, (): Int => 1);
router.get("/b", { responses: { 404: response<string>(text) } }, (): Int => 1);
router.get("/c", { responses: { 404: own<string>("Of my own") } }, (): Int => 1);
router.get("/e", { responses: { 204: response<string>("Has no body") } }, (): Int => 1);
app.route("/items", router, { responses: { 404: response<ReturnType<typeof JSON.parse>>("Anything") } });
class Items extends Router {
  constructor() {
    super({ responses: { 404: response<string>("Of a constructor") } });
  }
}
const items = new Items();
items.get("/", (): Int => 1);
app.route("/own", items);
new App({ title: "Another", version: "1.0.0", responses: "project" as never });

export default app;
