import { type Context, HttpError, type Int, type Media, type Outgoing, Router, reply } from "countersign";

export const requests = new Router();

interface Item {
  id: Int;
  name: string;
  at?: Date;
}

requests.get("/items/:id", (id: Int): Item => ({ id, name: "Lamp" }));
requests.put("/items/:id", (id: Int, item: Item): Item => ({ ...item, id }));
requests.delete("/items/:id", (id: Int): void => void id);
requests.get("/names/:name", (name: string, again?: string[]): string => [name, ...(again ?? [])].join("|"));
requests.get("/cookies", (out: Outgoing): string => {
  out.setCookie("a", "1");
  out.setCookie("b", "2");
  return "baked";
});
requests.get("/teapot", (): string => {
  throw new HttpError(418, "short and stout", { headers: { "x-pot": "tea" } });
});
requests.get("/secret", (): string => {
  throw new Error("secret of the house");
});
requests.get("/large", (): string => "lamp ".repeat(20_000));
requests.get("/bytes", (): Media<Uint8Array, "application/octet-stream"> => new Uint8Array([0, 255, 1]));
requests.get("/created", () => reply(201, "new", { "x-new": "yes" }));
requests.get("/own", (): Response => new Response("own", { status: 203, headers: { "x-own": "yes" } }));
requests.get("/url", (context: Context): string => new URL(context.req.url).pathname);
