import { App, HttpError, type MiddlewareHandler } from "countersign";
import { cors } from "hono/cors";
import { requestId } from "hono/request-id";

const app = new App({ title: "T", version: "1" });

app.use(cors({ origin: "https://a.example" }));
app.use(requestId());
const refuse: MiddlewareHandler = async (c, next) => {
  if (c.req.header("x-refuse")) throw new HttpError(401, "no");
  if (c.req.header("x-crash")) throw new Error("crash");
  await next();
};
app.use(refuse);
app.get("/boom", (): string => {
  throw new Error("boom");
});
app.get("/http", (): string => {
  throw new HttpError(418, "tea");
});
app.get("/n", (n: number): number => n);
app.get("/bad", (): number => JSON.parse('"x"'));

export default app;
