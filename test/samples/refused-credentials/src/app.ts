import { type ApiKey, App, type Bearer, type Http, type OAuth2Password } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/name", (key: ApiKey<"header", string>): string => key);
app.get("/other", (key: Bearer | string): string => String(key));
app.get("/scopes", (token: OAuth2Password<"token", { me: string }>): string => token);
app.get("/scheme", (token: Http<"To ken">): string => token.credentials);

export default app;
