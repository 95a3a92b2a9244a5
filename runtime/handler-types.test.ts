import { expectTypeOf, test } from "vitest";
import {
  type App,
  endpoint,
  HttpError,
  type Int,
  type Reply,
  RequestValidationError,
  type Router,
  reply,
} from "./index.js";

// Not run: uncompiled routes throw. Only the types matter.
const routes = (app: App, router: Router) => {
  app.get("/items", (limit = 10, tags: string[] = []) => {
    expectTypeOf(limit).toEqualTypeOf<number>();
    return tags.slice(0, limit);
  });
  app.post("/items", { status: 201, tags: ["items"] }, async (item: { id: Int }) => item);
  expectTypeOf(router.get("/x", () => 1)).toEqualTypeOf<Router>();
  // @ts-expect-error a handler is a function
  app.get("/items", 3);
  // @ts-expect-error a class is no handler
  app.get("/items", class {});
  // @ts-expect-error not an option
  app.get("/items", { statuses: 3 }, () => 1);
  // @ts-expect-error a parameter without a type is implicitly any
  app.get("/items/:id", (id) => id);
  // @ts-expect-error the same behind options
  app.get("/items/:id", { tags: ["items"] }, (id) => id);
  // @ts-expect-error the same in a socket
  app.socket("/items/:id", (id) => id);
  // @ts-expect-error the same in a webhook
  app.webhook("paid", (event) => event);
  // @ts-expect-error the same in an endpoint
  endpoint((id) => id);
};

class Gone extends HttpError<410, { since: string }> {}

const handlers = (app: App) => {
  app.onError(HttpError, (error) => {
    expectTypeOf(error).toEqualTypeOf<HttpError>();
    return reply(error.status, error.detail);
  });
  app.onError(Gone, (error) => expectTypeOf(error).toEqualTypeOf<Gone>());
  app.onError(404, (error) => expectTypeOf(error.status).toEqualTypeOf<404>());
  app.onError(Error, (error) => expectTypeOf(error).toEqualTypeOf<Error>());
  app.onError(TypeError, (error) => expectTypeOf(error).toEqualTypeOf<TypeError>());
  app.onError(RequestValidationError, ({ issues }) => issues.length);
  app.onError((error) => expectTypeOf(error).toEqualTypeOf<Error>());
  // @ts-expect-error no class of errors
  app.onError(Date, () => 1);
};

test("error handlers are given what they take", () => expectTypeOf(handlers).toBeFunction());

test("signatures keep their types", () => {
  expectTypeOf(routes).toBeFunction();
  const both = (found: boolean): Reply<200, { id: number }> | Reply<404, { message: string }> =>
    found ? reply(200, { id: 1 }) : reply(404, { message: "none" });
  expectTypeOf(both(true).status).toEqualTypeOf<200 | 404>();
  const located = (): Reply<201, string, { location: string }> => reply(201, "x", { location: "/x" });
  expectTypeOf(located().headers.location).toEqualTypeOf<string>();
  // @ts-expect-error the declared header is missing
  const bare = (): Reply<201, string, { location: string }> => reply(201, "x");
  // @ts-expect-error 500 is not declared
  const other = (): Reply<200, string> => reply(500, "x");
  // @ts-expect-error looks like a reply, but was not made with reply()
  const fake: Reply<200, string> = { status: 200, value: "x", headers: {} };
  expectTypeOf([bare, other, fake]).toBeArray();
});
