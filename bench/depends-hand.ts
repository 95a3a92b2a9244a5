// The same as `depends-app.ts`, written for Hono.
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { type Account, bearerToken, findAccount, findSession } from "./depends-work.js";

interface Env {
  Variables: { account: Account };
}

const authenticated = createMiddleware<Env>(async (c, next) => {
  const token = bearerToken(c.req.header("authorization"));
  if (token === undefined) throw new HTTPException(401, { message: "Not authenticated" });
  const session = await findSession(token);
  if (!session) throw new HTTPException(401, { message: "Not authenticated" });
  const account = await findAccount(session);
  if (!account) throw new HTTPException(401, { message: "Not authenticated" });
  c.set("account", account);
  await next();
});

const app = new Hono<Env>();

app.get("/me", authenticated, (c) => {
  const { id, name, email } = c.get("account");
  return c.json({ id, name, email });
});

export default app;
