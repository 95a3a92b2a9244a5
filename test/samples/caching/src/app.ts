import { App, type EventStream, etag, HttpError, type IfMatch, type Reply, Router, reply } from "countersign";

const app = new App({ title: "Caching", version: "1.0.0", compression: { threshold: 10 } });

interface Item {
  id: number;
  version: number;
}

const versionOf = (item: Item) => item.version;
function tagOf(name: string): string {
  return `W/"${name.length}"`;
}

app.get(
  "/prices",
  { cacheControl: { public: true, maxAge: 60, staleWhileRevalidate: "30s" }, etag: true },
  (): string => "prices of many things",
);
app.get("/weak", { cacheControl: "1h", etag: "weak" }, (): string => "weak");
app.get("/items/:id", { etag: versionOf }, (id: number): Item => {
  if (id === 0) throw new HttpError(404);
  return { id, version: 7 };
});
app.put("/items/:id", { etag: versionOf }, (id: number, ifMatch: IfMatch): Item => {
  ifMatch.check(etag(7));
  return { id, version: 8 };
});
app.get("/named", { etag: tagOf }, (): string => "four");
app.get(
  "/secret",
  { cacheControl: { noStore: true } },
  (code?: number): Reply<200, number> => reply(200, code ?? 0),
);

const router = new Router({ prefix: "/all", cacheControl: 0.5 * 20, etag: true });
router.get("/", (): number[] => [1]);
router.post("/", (): number[] => [1]);
router.get("/own", { cacheControl: false, etag: false }, (): number[] => [1]);
router.get("/events", async function* (): EventStream<number> {
  yield 1;
});
app.route("/", router);

export default app;
