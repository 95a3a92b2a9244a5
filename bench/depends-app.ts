// The route of `bench/depends.js` with three nested dependencies.
import { App, type Depends, type Header, HttpError, type Int } from "countersign";
import { type Account, bearerToken, findAccount, findSession, type Session } from "./depends-work.js";

function token(authorization?: Header<string>): string {
  const found = bearerToken(authorization);
  if (found === undefined) throw new HttpError(401, "Not authenticated");
  return found;
}

async function session(sent: Depends<typeof token>): Promise<Session> {
  const found = await findSession(sent);
  if (!found) throw new HttpError(401, "Not authenticated");
  return found;
}

async function account(open: Depends<typeof session>): Promise<Account> {
  const found = await findAccount(open);
  if (!found) throw new HttpError(401, "Not authenticated");
  return found;
}

interface Profile {
  id: Int;
  name: string;
  email: string;
}

const app = new App({ title: "Accounts", version: "1.0.0" });

app.get("/me", (user: Depends<typeof account>): Profile => user);

export default app;
