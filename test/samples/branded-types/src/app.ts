import { App, type Int, type Min } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

declare const BRAND: unique symbol;
/** As zod writes them. */
type Zod<T, Name extends string> = T & { [BRAND]: { [K in Name]: true } };

type UserId = Brand<string, "UserId">;
type Cents = Brand<Int & Min<0>, "Cents">;
type Slug = string & { __brand: "Slug" };
type Size = ("s" | "m") & { readonly __size?: never };
type Point = { x: number; y: number } & { __brand: "Point" };

interface Order {
  buyer: UserId;
  total: Cents;
  slug: Zod<string, "Slug">;
  size: Size;
  at: Brand<Date, "Day">;
  tags: Brand<Slug[], "Tags">;
  gift: Brand<boolean, "Gift"> | null;
  place: Point;
  prices: Record<Slug, Cents>;
}

app.post("/", (order: Order): Order => order);
app.get("/users/:id", (id: UserId, limit: Cents): [UserId, Cents] => [id, limit]);

export default app;
