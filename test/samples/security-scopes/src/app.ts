import { App, type Depends, HttpError, type OAuth2Password, type SecurityScopes } from "countersign";

type Token = OAuth2Password<"token", { me: "Read about yourself"; items: "Read items" }>;

interface User {
  name: string;
  asked: string[];
}

function user(token: Token, asked: SecurityScopes): User {
  const granted = token.split("+");
  if (!asked.scopes.every((scope) => granted.includes(scope)))
    throw new HttpError(403, "Not enough permissions", {
      headers: { "WWW-Authenticate": `Bearer scope="${asked}"` },
    });
  return { name: "Ada", asked: [...asked.scopes] };
}

const active = (me: Depends<typeof user, { scopes: ["me"] }>): User => me;

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/plain", (me: Depends<typeof user>): User => me);
app.get("/me", (me: Depends<typeof active>): User => me);
app.get("/items", (me: Depends<typeof active, { scopes: ["items"] }>): User => me);

// One function, two sets of scopes: two calls.
app.get("/two", (me: Depends<typeof active>, plain: Depends<typeof user>): string[][] => [
  me.asked,
  plain.asked,
]);

// As a helper of its own might want them.
const twice = (one: SecurityScopes, other: SecurityScopes): string[] => [`${one}`, `${other}`];
app.get("/twice", (both: Depends<typeof twice, { scopes: ["a", "b"] }>): string[] => both);

export default app;
