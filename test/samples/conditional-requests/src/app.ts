import {
  App,
  type Depends,
  etag,
  HttpError,
  type IfMatch,
  type IfNoneMatch,
  type Int,
  type Outgoing,
  type Reply,
  reply,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  name: string;
  version: Int;
}

const items = new Map<number, Item>([[1, { name: "Lamp", version: 7 }]]);

function found(id: Int): Item {
  const item = items.get(id);
  if (!item) throw new HttpError(404, "No such item");
  return item;
}

/** The tag stands in the answer, which becomes a 304 by itself. */
app.get("/items/:id", (id: Int, out: Outgoing, _ifNoneMatch?: IfNoneMatch): Item => {
  const item = found(id);
  out.headers.set("etag", etag(item.version));
  out.headers.set("cache-control", "no-cache");
  return item;
});

/** In a reply, whose headers a 304 has, too. */
app.get("/replied/:id", (id: Int, _?: IfNoneMatch): Reply<200, Item, { etag: string }> => {
  const item = found(id);
  return reply(200, item, { etag: etag(item.version) });
});

/** Checked before anything is read. */
app.get("/early", (ifNoneMatch?: IfNoneMatch): string => {
  ifNoneMatch?.check('"early"');
  return "read";
});

/** The handler's own `Response`. */
app.get(
  "/response",
  (_?: IfNoneMatch): Response =>
    new Response("text", { headers: { etag: 'W/"t"', "content-language": "en", "x-own": "1" } }),
);

/** One that nobody asks a condition for. */
app.get("/unconditional", (out: Outgoing): string => {
  out.headers.set("etag", '"u"');
  return "sent";
});

app.put("/items/:id", (id: Int, name: { name: string }, ifMatch: IfMatch): Item => {
  ifMatch.check(etag(found(id).version));
  return { ...name, version: 8 };
});

/** Created only if it is not there. */
app.post("/items/:id", (id: Int, ifNoneMatch: IfNoneMatch): string => {
  const item = items.get(id);
  ifNoneMatch.check(item && etag(item.version));
  return "created";
});

const unchanged = (id: Int, ifMatch?: IfMatch): boolean => {
  ifMatch?.check(etag(found(id).version));
  return ifMatch !== undefined;
};

/** In a dependency. */
app.delete("/items/:id", (id: Int, checked: Depends<typeof unchanged>): unknown => ({ id, checked }));

export default app;
