import { type Html, HttpError, type Outgoing, type Redirect, Router, redirect } from "countersign";

export const response = new Router();

interface Product {
  name: string;
  description?: string | null;
  price: number;
  tax?: number;
  tags?: string[];
}

response.get("/unset/:item_id", (item_id: string): Product => {
  if (item_id === "foo") return { name: "Foo", price: 50.2 };
  return { name: "Baz", description: null, price: 50.2, tax: 10.5, tags: [] };
});

interface PublicProduct {
  name: string;
  /** @default null */
  description?: string | null;
  price: number;
}

response.get("/exclude", (): PublicProduct => ({ name: "Foo", price: 50.2 }));

response.get("/html", (): Html => "<h1>Hi</h1>");

response.get("/redirect", (): Redirect => redirect("https://typer.tiangolo.com"));

response.get("/headers", (outgoing: Outgoing): { message: string } => {
  outgoing.headers.set("x-cat-dog", "alone in the world");
  outgoing.setCookie("fakesession", "fake-cookie-session-value");
  return { message: "Hello World" };
});

response.put("/change/:item_id", (item_id: string, outgoing: Outgoing): string => {
  if (item_id === "a") outgoing.status = 201;
  return "x";
});

interface SItem {
  name: string;
  /** @default null */
  description?: string | null;
}

response.get("/jsonl", async function* (): AsyncGenerator<SItem> {
  yield { name: "Plumbus", description: "x" };
  yield { name: "Portal Gun" };
});

export const error = new Router();

error.get("/items/:item_id", (item_id: string): { item_id: string } => {
  switch (item_id) {
    case "obj":
      throw new HttpError(400, { code: 7, list: [1] });
    case "bare":
      throw new HttpError(418);
    case "nobody":
      throw new HttpError(204);
    case "boom":
      throw new Error("boom");
    default:
      throw new HttpError(404, "Item not found", { headers: { "X-Error": "There goes my error" } });
  }
});

export const router = new Router({ prefix: "/pre" });

router.get("/noslash", (): { ok: boolean } => ({ ok: true }));
