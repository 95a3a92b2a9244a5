import { type Context, HttpError, type Int, RequestValidationError, Router, reply } from "countersign";
import { tell } from "./told.js";

class Missing extends Error {
  override readonly name = "Missing";
}
class Taken extends Error {
  override readonly name = "Taken";
}
class Later extends Error {
  override readonly name = "Later";
}
class Unlucky extends Error {
  override readonly name = "Unlucky";
}

function fail(how: string): string {
  switch (how) {
    case "http":
      throw new HttpError(418, "short and stout", { headers: { "x-pot": "tea" } });
    case "bare":
      throw new HttpError(404);
    case "nobody":
      throw new HttpError(204);
    case "error":
      throw new TypeError("secret of the house");
    case "missing":
      throw new Missing("it");
    case "taken":
      throw new Taken("that");
    case "later":
      throw new Later("then");
    case "unlucky":
      throw new Unlucky("13");
    case "text":
      throw "a text";
    case "nothing":
      throw undefined;
    case "null":
      throw null;
    case "object":
      throw { an: "object" };
    case "getter":
      throw Object.create(null, {
        message: {
          get: () => {
            throw new Error("in a getter");
          },
        },
      });
    default:
      return how;
  }
}

/** Errors that only the application's defaults handle. */
export const plain = new Router();
plain.get("/:how", (how: string): string => fail(how));
plain.get("/async/:how", async (how: string): Promise<string> => {
  await undefined;
  return fail(how);
});
plain.post("/body/:id", (id: Int, body: { a: Int }): Int => id + body.a);

/** Errors that handlers of a router handle. */
export const handled = new Router();
handled.get("/:how", (how: string): string => fail(how));
handled.post("/body/:id", (id: Int, body: { a: Int }): Int => id + body.a);
handled.onError(Missing, (error: Missing, c: Context) =>
  reply(
    404,
    { missing: error.message, path: c.req.path, how: c.req.param("how") ?? "none" },
    { "x-handled": "yes" },
  ),
);
handled.onError(Taken, (): Response => new Response("taken", { status: 409, headers: { "x-taken": "yes" } }));
handled.onError(Later, async (error: Later): Promise<{ later: string }> => {
  await new Promise((resolve) => setImmediate(resolve));
  return { later: error.message };
});
handled.onError(Unlucky, (): { id: Int } => {
  tell("unlucky handler");
  throw new Error("handler failed");
});
handled.onError(RequestValidationError, async (error: RequestValidationError, c: Context) => {
  const sent = c.req.method === "POST" ? await c.req.text() : "";
  return reply(400, { problems: error.issues.map(({ loc }) => loc.join(".")), sent });
});
