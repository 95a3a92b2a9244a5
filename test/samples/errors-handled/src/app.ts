import {
  App,
  type Bearer,
  HttpError,
  type Int,
  type MinLength,
  RequestValidationError,
  Router,
  reply,
} from "countersign";

/** The form of errors in the RealWorld API. */
interface Problem {
  errors: { body: string[] };
}

interface NewArticle {
  title: string & MinLength<1>;
  published?: Date;
}

interface Conflict {
  slug: string;
  since: Date;
}

class NotFound extends HttpError<404> {
  constructor(what: string) {
    super(404, `${what} not found`, { headers: { "x-missing": what } });
  }
}

class ShopError extends Error {}
class Taken extends ShopError {
  constructor(readonly slug: string) {
    super(`${slug} is taken`);
  }
}
class Locked extends ShopError {}

const problem = (...body: string[]): Problem => ({ errors: { body } });

const articles = new Router({ prefix: "/articles" });

// What else is in the object does not leave the server.
articles.onError(Taken, ({ slug }) => {
  const conflict: Conflict = { slug, since: new Date(0), ...{ internal: "secret" } };
  return reply(409, conflict, { "x-slug": slug });
});

/** @throws {404} There is no such article. */
function find(slug: string): NewArticle {
  if (slug === "none") throw new NotFound("article");
  if (slug === "gone") throw new HttpError(410, "It was here once");
  return { title: slug };
}

articles.get("/:slug", (slug: string): NewArticle => find(slug));

articles.post("/", { status: 201 }, (article: NewArticle): NewArticle => {
  if (article.title === "taken") throw new Taken(article.title);
  if (article.title === "locked") throw new Locked("locked");
  return article;
});

articles.delete("/:slug", (slug: string, { credentials }: Bearer): void => {
  if (credentials !== "mine") throw new HttpError(403, "Not yours", { headers: { "x-owner": slug } });
});

const health = new Router();
// Leaves to the app what is not its own.
health.onError(503, ({ detail }) => (detail === "starting" ? { wait: 1 } : undefined));
health.get("/health", (state: string): string => {
  if (state !== "up") throw new HttpError(503, state);
  return state;
});
health.get("/broken", (): Int => {
  throw new TypeError("nobody foresaw this");
});

const app = new App({ title: "RealWorld", version: "1.0.0" });

app.onError(RequestValidationError, ({ issues }) =>
  reply(422, problem(...issues.map(({ loc, msg }) => `${loc.at(-1)}: ${msg}`))),
);
app.onError(HttpError, (error) => reply(error.status, problem(String(error.detail))));
app.onError(NotFound, ({ detail }): Problem => problem(String(detail)));
app.onError(ShopError, (error): never => {
  throw new HttpError(423, error.message);
});
app.onError(500, () => new Response("Oops", { status: 500 }));
app.route("", articles);
app.route("", health);

export default app;
