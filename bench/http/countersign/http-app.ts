// Countersign, as a user writes it.
import { App, type Depends, type Header, HttpError, type Int, type Max, type Min } from "countersign";
import {
  bearerToken,
  findAccount,
  findSession,
  type Item,
  item,
  type Order,
  type Profile,
  type Receipt,
  type Row,
  receipt,
  rows,
  type Search,
} from "./http-work.js";

const app = new App({ title: "Shop", version: "1.0.0" });

if (process.env["BENCH_MIDDLEWARE"])
  app.use(async (context, next) => {
    await next();
    context.header("x-served-by", "bench");
  });

app.get("/items/:id", (id: Int): Item => item(id));

app.get(
  "/shops/:shop/search",
  (
    shop: Int,
    limit: Int & Min<1> & Max<100>,
    offset: Int & Min<0>,
    max: number,
    available: boolean,
  ): Search => ({ shop, limit, offset, max, available }),
);

app.post("/orders", (order: Order): Receipt => receipt(order));

app.get("/rows", (): Row[] => rows);

function token(authorization?: Header<string>): string {
  const found = bearerToken(authorization);
  if (found === undefined) throw new HttpError(401, "Not authenticated");
  return found;
}

async function session(sent: Depends<typeof token>) {
  const found = await findSession(sent);
  if (!found) throw new HttpError(401, "Not authenticated");
  return found;
}

async function account(open: Depends<typeof session>) {
  const found = await findAccount(open);
  if (!found) throw new HttpError(401, "Not authenticated");
  return found;
}

app.get("/me", (user: Depends<typeof account>): Profile => user);

export default app;
