import {
  type ApiKey,
  App,
  type Bearer,
  type Cookie,
  type Default,
  type Depends,
  type Header,
  HttpError,
  type Int,
  type Max,
  type Media,
  type Min,
  type MinLength,
  type Redirect,
  type Reply,
  Router,
  redirect,
  reply,
  type Secret,
  type Text,
} from "countersign";

/** What a model is offered, and what it is not: the operations of test/mcp/mcp.test.ts. */
const app = new App({ title: "Shop", version: "1.2.3", prefix: "/api" });

interface Item {
  name: string & MinLength<1>;
  price: number & Min<0>;
  tags?: string[];
}

interface StoredItem extends Item {
  id: Int;
  owner: Owner;
}

interface Owner {
  name: string;
  apiKey: Secret<string>;
}

const owner: Owner = { name: "Ada", apiKey: "hunter2" };

const items = new Router({ prefix: "/items", tags: ["items"], mcp: true });

/**
 * Look an item up
 *
 * By its number, which a search gives.
 */
items.get("/:id", function readItem(id: Int): StoredItem {
  if (id > 99) throw new HttpError(404, `There is no item ${id}`);
  if (id === 99) throw new Error("internal: the password of the database is swordfish");
  return { id, name: "Lamp", price: 20, owner };
});

items.get("/", function searchItems(q: string, limit: (Int & Max<50>) & Default<10>): StoredItem[] {
  return [{ id: 1, name: q, price: limit, owner }];
});

/** Change an item */
items.put("/:id", function updateItem(id: Int, item: Item, notify?: boolean): StoredItem & {
  notified: boolean;
} {
  return { ...item, id, owner, notified: notify ?? false };
});

items.delete("/:id", function deleteItem(id: Int): void {
  void id;
});

items.get("/internal", { mcp: false }, function internal(): string {
  return "not offered";
});

items.get("/secret", { hidden: true, mcp: false }, function secretPlans(): string {
  return "hidden";
});

app.route("/", items);

function user(token: Bearer): string {
  if (token.credentials !== "ada")
    throw new HttpError(401, "Wrong token", {
      headers: { "www-authenticate": 'Bearer error="invalid_token"' },
    });
  return token.credentials;
}

app.get("/me", { mcp: true }, function readMe(name: Depends<typeof user>): { name: string } {
  return { name };
});

app.get("/admin", { mcp: true }, function readAdmin(name: Depends<typeof user>): { name: string } {
  throw new HttpError(403, `${name} may not`, {
    headers: { "www-authenticate": 'Bearer error="insufficient_scope", scope="admin"' },
  });
});

app.get("/keyed", { mcp: true }, function readKeyed(key: ApiKey<"query", "key">): { key: string } {
  return { key };
});

app.get(
  "/who",
  { mcp: true },
  function whoAmI(
    tenant: Header<string, "x-tenant">,
    session?: Cookie<string>,
    language?: Header<string, "accept-language">,
  ): unknown {
    return { tenant, session, language };
  },
);

interface Renaming {
  name: string;
  pin?: Secret<string>;
}
app.post("/rename", { mcp: true }, function renameItem(renaming: Renaming): { name: string; pin: string } {
  return { name: renaming.name, pin: renaming.pin ?? "none" };
});

app.get("/text", { mcp: true }, function readText(): Text {
  return "# Hello" as Text;
});

app.get("/picture", { mcp: true }, function readPicture(): Media<Uint8Array, "image/png"> {
  return new Uint8Array([137, 80, 78, 71]) as Media<Uint8Array, "image/png">;
});

app.get("/manual", { mcp: true }, function readManual(): Media<Uint8Array, "application/pdf"> {
  return new Uint8Array([1, 2, 255]) as Media<Uint8Array, "application/pdf">;
});

app.get("/lines", { mcp: true }, async function* readLines(count: Int): AsyncGenerator<{ n: Int }> {
  for (let n = 0; n < count; n++) yield { n };
});

app.get("/large", { mcp: true }, function readLarge(size: Int): { text: string } {
  return { text: "x".repeat(size) };
});

app.post("/moved", { mcp: true }, function moveItem(): Redirect {
  return redirect("/items/3", 303);
});

app.get("/count", { mcp: true }, function countItems(): Int {
  return 3;
});

app.post("/create", { mcp: true }, function createItem(name: string): Reply<
  201,
  { name: string },
  { location: string }
> {
  return reply(201, { name }, { location: "/items/3" });
});

app.get("/named", function namedInOptions(): string {
  return "by its name";
});

/** Rate limits count the calls of models like all others. */
let calls = 0;
app.get(
  "/limited",
  {
    mcp: true,
    use: [
      async (context, next) => {
        calls += 1;
        if (calls > 1) return context.json({ detail: "Too many requests" }, 429, { "retry-after": "1" });
        return next();
      },
    ],
  },
  function readLimited(): string {
    return "once";
  },
);

app.mcp("/mcp", {
  operations: ["namedInOptions"],
  instructions: "Look an item up before you change it.",
  origins: ["https://inspector.example"],
  resultLimit: 10_000,
  authorization: {
    resource: "https://shop.example/mcp",
    servers: ["https://login.example"],
    scopes: ["items"],
  },
});

export default app;
