import {
  App,
  type Bearer,
  HttpError,
  type IfNoneMatch,
  type Int,
  type Max,
  type Min,
  type MinLength,
  type Reply,
  reply,
  type Secret,
} from "countersign";
import type { Context } from "hono";
import { planted } from "./faults.js";

const app = new App({ title: "Planted", version: "1.0.0", validateResponses: false, log: () => {} });

interface Item {
  name: string & MinLength<1>;
  price: number & Min<0>;
  tags?: string[];
}

function refused(c: Context, ...loc: string[]): Response {
  return c.json({ detail: [{ type: "value_error", loc, msg: "refused", input: null }] }, 422);
}

// Middleware in front of everything does not know the types, like a proxy or a cache.
app.hono.use("*", async (c, next) => {
  const path = c.req.path;
  if (planted.has("limited") && path === "/search" && Number(c.req.query("limit")) > 50)
    return c.text("Too many", 429);
  if (planted.has("cached") && path === "/search") return c.json([]);
  if (planted.has("second-opinion") && path === "/search" && (c.req.query("q") ?? "").length > 3)
    return refused(c, "query", "q");
  if (planted.has("no-head") && c.req.method === "HEAD") return c.body(null, 404);
  if (planted.has("curious") && Object.keys(c.req.query()).some((name) => !["q", "limit"].includes(name)))
    return c.json({ detail: "Unknown parameter" }, 400);
  if (planted.has("no-allow") && c.req.method === "PUT") return c.json({ detail: "Not Found" }, 404);
  if (planted.has("open") && path === "/me") return c.json("ada");
  // All clones must be read, otherwise the body is not passed on.
  if (c.req.method === "POST" && (planted.has("overwhelmed") || planted.has("renamed"))) {
    const text = await c.req.raw.clone().text();
    if (planted.has("overwhelmed") && text.length > 1024 * 1024) return c.text("Out of memory", 503);
    if (planted.has("renamed") && text.includes('"Item ')) return refused(c, "body", "name");
  }
  await next();
  if (planted.has("elsewhere") && path === "/search" && c.res.status === 422)
    c.res = refused(c, "query", "q");
  if (planted.has("miscounted") && path === "/pages") c.res.headers.set("x-total", "many");
  if (planted.has("uncounted") && path === "/pages") c.res.headers.delete("x-total");
  if (planted.has("as-html") && path === "/search") c.res.headers.set("content-type", "text/html");
  if (planted.has("restless") && path === "/version") c.res.headers.set("etag", `"${Math.random()}"`);
  return undefined;
});

app.post("/items", (item: Item): Item => {
  if (planted.has("renamed")) return { ...item, name: `Item ${item.name}` };
  if (planted.has("decoded-twice")) decodeURIComponent(item.name);
  return planted.has("discount") && item.price > 100 ? { ...item, price: -1 } : item;
});

app.get("/search", (q: string = "", limit: Int & Min<1> & Max<100> = 10): string[] => [q].slice(0, limit));

app.get("/version", (_seen?: IfNoneMatch): { version: Int } => ({ version: 1 }));

app.get("/pages", (): Reply<200, string[], { "x-total": Int }> => reply(200, [], { "x-total": 0 }));

interface Login {
  user: string & MinLength<1>;
  password: Secret<string>;
}

app.post("/login", ({ user, password }: Login): string => {
  if (user !== "ada")
    throw new HttpError(401, planted.has("talkative") ? `Not ${password}` : "Wrong password");
  return "welcome";
});

app.get("/me", (token: Bearer): string => token.credentials);

interface Note {
  text: string;
}

/** The number of different letters. */
app.post("/notes", ({ text }: Note): Int => {
  if (!planted.has("quadratic")) return new Set(text).size;
  let different = 0;
  for (let i = 0; i < text.length; i++) {
    let isNew = true;
    for (let j = 0; j < i; j++) if (text[j] === text[i]) isNew = false;
    if (isNew) different++;
  }
  return different;
});

app.get("/wait/:seconds", async (seconds: Int & Min<0> & Max<1000>): Promise<Int> => {
  if (planted.has("forgetful") && seconds > 100) await new Promise(() => {});
  return seconds;
});

export default app;
