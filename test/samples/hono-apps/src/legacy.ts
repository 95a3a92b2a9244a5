import { Hono } from "hono";
import { validator } from "hono/validator";

export interface Author {
  name: string;
  /** When she was born. */
  born?: number;
}

interface NewBook {
  title: string;
  authors: Author[];
}

const authors = new Hono()
  .get("/", (c) => c.json([] as Author[]))
  .get("/:name", (c) => {
    const name = c.req.param("name");
    if (name === "nobody") return c.json({ message: "There is nobody" }, 404);
    return c.json({ name } satisfies Author, 200);
  });

export const legacy = new Hono()
  .get(
    "/books",
    validator("query", (value) => ({ limit: String(value["limit"]), sort: value["sort"]?.toString() })),
    (c) => {
      const { limit, sort } = c.req.valid("query");
      return c.json([{ title: `${sort}`, pages: Number(limit), at: new Date(0) }]);
    },
  )
  .post(
    "/books",
    validator("header", (value) => ({ "x-key": value["x-key"] ?? "" })),
    validator("json", (value): NewBook => value),
    (c) => c.json({ ...c.req.valid("json"), id: 1 }, 201),
  )
  .put(
    "/books/:id{[0-9]+}/cover",
    validator("form", (value) => ({ alt: String(value["alt"]), file: value["file"] })),
    (c) => c.body(null, 204),
  )
  .get("/books/:id", (c) => c.text(c.req.param("id")))
  .delete("/books/:id", (c) => c.redirect("/books"))
  .get("/page", (c) => c.html("<p>"))
  .get("/files/*", (c) => c.text("no path of a document"))
  .all("/any", (c) => c.json({ any: true }))
  .get("/taken/:key", (c) => c.json({ taken: false }))
  .route("/authors", authors)
  .get("/behind", (c) => c.text("a route that is included"))
  .post("/books/:id", (c) => c.json({ id: c.req.param("id") }, 200));

/** Nothing stands in its type. */
export const untyped = new Hono();
untyped.get("/hello", (c) => c.text("hello"));
