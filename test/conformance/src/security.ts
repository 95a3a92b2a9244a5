import {
  type ApiKey,
  type Basic,
  type BasicCredentials,
  type Bearer,
  type Digest,
  type HttpCredentials,
  type OAuth2Password,
  Router,
} from "countersign";

export const security = new Router();

interface Given<T> {
  v: T;
}

security.get("/basic", (credentials: Basic): Given<BasicCredentials> => ({ v: credentials }));
security.get("/bearer", (credentials: Bearer): Given<HttpCredentials> => ({ v: credentials }));
security.get("/digest", (credentials: Digest): Given<HttpCredentials> => ({ v: credentials }));
security.get("/oauth2", (token: OAuth2Password<"token">): Given<string> => ({ v: token }));
security.get("/query", (key: ApiKey<"query", "key">): Given<string> => ({ v: key }));
security.get("/header", (key: ApiKey<"header", "key">): Given<string> => ({ v: key }));
security.get("/cookie", (key: ApiKey<"cookie", "key">): Given<string> => ({ v: key }));
