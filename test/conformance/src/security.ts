import {
  type ApiKey,
  type Basic,
  type BasicCredentials,
  type Bearer,
  type Digest,
  type Form,
  type HttpCredentials,
  type OAuth2Password,
  type Pattern,
  Router,
  type Secret,
} from "countersign";

export const security = new Router();

interface Given<T> {
  v: T;
}

security.get("/basic", (credentials: Basic): Given<BasicCredentials> => ({ v: credentials }));
security.get("/bearer", (credentials: Bearer): Given<HttpCredentials> => ({ v: credentials }));
security.get("/digest", (credentials: Digest): Given<HttpCredentials> => ({ v: credentials }));
security.get("/oauth2", (token: OAuth2Password<"token">): Given<string> => ({ v: token }));
// As in the recorded application, each field is a separate parameter.
security.post(
  "/token",
  (
    grant_type: Form<string & Pattern<"^password$">>,
    username: Form<string>,
    password: Form<Secret<string>>,
    scope: Form<string> = "",
    client_id?: Form<string>,
  ): object => ({
    grant_type,
    username: password && username,
    scopes: scope.split(" ").filter(Boolean),
    client_id: client_id ?? null,
  }),
);
security.get("/query", (key: ApiKey<"query", "key">): Given<string> => ({ v: key }));
security.get("/header", (key: ApiKey<"header", "key">): Given<string> => ({ v: key }));
security.get("/cookie", (key: ApiKey<"cookie", "key">): Given<string> => ({ v: key }));
