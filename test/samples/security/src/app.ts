import {
  type ApiKey,
  App,
  type Basic,
  type Bearer,
  type Depends,
  type Http,
  type HttpCredentials,
  HttpError,
  type OAuth2AuthorizationCode,
  type OpenIdConnect,
  Router,
} from "countersign";

type AdminKey = ApiKey<"header", "x-admin-key", { description: "Of an administrator." }>;
type PartnerKey = ApiKey<"header", "x-partner-key">;
type Session = ApiKey<"cookie", "sid", { scheme: "Session" }>;

function user(token: Bearer<{ bearerFormat: "JWT" }>): string {
  if (token.credentials !== "ada") throw new HttpError(403, "Not you");
  return token.credentials;
}

function signedIn(_session: Session): void {}

const app = new App({ title: "Sample", version: "1.0.0" });

// Through a dependency.
app.get("/me", (name: Depends<typeof user>): string => name);

// Either.
app.get("/either", (key: AdminKey | PartnerKey): string => key);

// Both, and a body that is only read for those who have them.
app.post("/both", (key: AdminKey, basic: Basic<{ realm: "shop" }>, item: { name: string }): string =>
  [key, basic.username, item.name].join(),
);

// Neither need be there.
app.get("/maybe", (key?: PartnerKey, basic?: Basic): string => key ?? basic?.username ?? "nobody");

// A scheme of HTTP that has no marker of its own, beside one that has.
app.get("/token", (token: Http<"Token">): HttpCredentials => token);
app.get("/odd", (token?: Http<"x!y", { realm: "r" }>): string => token?.credentials ?? "nobody");
app.get(
  "/realm",
  (token: Http<"Token", { realm: 'the "shop"'; scheme: "Realm" }> | Bearer): string => token.credentials,
);

app.get(
  "/code",
  (
    token: OAuth2AuthorizationCode<
      "https://id.example/auth",
      "https://id.example/token",
      { read: "Read it" }
    >,
  ): string => token,
);
app.get(
  "/oidc",
  (header: OpenIdConnect<"https://id.example/.well-known/openid-configuration">): string => header,
);

// A guard of a router, with the route's own.
const admin = new Router({ dependencies: [signedIn] });
admin.get("/stats", (credentials: Bearer | undefined): HttpCredentials | null => credentials ?? null);
app.route("/admin", admin);

export default app;
