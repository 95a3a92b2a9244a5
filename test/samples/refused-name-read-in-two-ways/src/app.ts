import {
  App,
  type Body,
  type Cookie,
  type Depends,
  type Form,
  type Header,
  type Int,
  Router,
} from "countersign";
import { page, shopOf } from "./dependencies.js";

interface Named {
  name: string;
}
interface Counted {
  name: Int;
}

const sorted = (sort?: "asc" | "desc"): string => sort ?? "";
const listed = (ids: string[]): string => ids.join();
const visit = (session?: Cookie<boolean>): boolean => session ?? false;
const counted = (body: Body<Counted>): Int => body.name;
const field = (size: Form<Int>): Int => size;
const outer = (inner: Depends<typeof page>): number => inner;

const app = new App({ title: "Sample", version: "1.0.0", dependencies: [shopOf] });

// Another default, another type; from a dependency of a dependency, a guard of the route, the app, a router.
app.get("/default", (_page: Depends<typeof outer>, limit = 10): number => limit);
app.get("/type", (_page: Depends<typeof page>, limit?: boolean): boolean => limit ?? false);
app.get("/literals", { dependencies: [sorted] }, (sort?: "up" | "down"): string => sort ?? "");
app.get("/items", (_ids: Depends<typeof listed>, ids: Int[]): Int => ids.length);
app.get("/cookie", (_visit: Depends<typeof visit>, session?: Cookie<Int>): Int => session ?? 0);
app.post("/body", (_n: Depends<typeof counted>, body: Named): string => body.name);
app.post("/form", (_size: Depends<typeof field>, size: Form<boolean>): boolean => size);
app.get("/app", (shop: Header<Int, "x-SHOP">): Int => shop);

const router = new Router({ dependencies: [page] });
router.get("/router", (limit = 5): number => limit);
app.route("/one", router);
app.route("/two", router);

// What agrees is no problem.
app.get("/fine", (_page: Depends<typeof page>, limit: Int = 20): Int => limit);
app.get("/absent", (_page: Depends<typeof page>, limit?: Int): Int => limit ?? 0);
app.get("/null", { dependencies: [sorted] }, (sort?: string | null): string => sort ?? "");

export default app;
