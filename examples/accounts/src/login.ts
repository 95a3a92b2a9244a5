import { type Email, type Form, HttpError, type OAuth2PasswordForm, Router } from "countersign";
import { eq } from "drizzle-orm";
import type { Db } from "./database.js";
import { isPassword } from "./passwords.js";
import { accountTable } from "./schema.js";
import type { TokenSecret } from "./settings.js";
import { type IssuedToken, issueToken } from "./tokens.js";

/** The name of an account is its address. */
interface Login extends OAuth2PasswordForm {
  username: Email;
}

export const login = new Router({ tags: ["login"] });

/** Get a token for an e-mail address and a password. */
login.post("/", async (form: Form<Login>, db: Db, secret: TokenSecret): Promise<IssuedToken> => {
  const email = form.username.toLowerCase();
  const [account] = await db.select().from(accountTable).where(eq(accountTable.email, email));
  const isRight = await isPassword(form.password, account?.passwordHash);
  // The same response for both, so that it does not reveal who has an account.
  if (!account || !isRight)
    throw new HttpError(401, "Wrong e-mail address or password", {
      headers: { "WWW-Authenticate": "Bearer" },
    });
  return issueToken(account.id, secret);
});
