import { App, type Bearer, type Depends, Router } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0", secure: true });

export function signedIn(token: Bearer): string {
  return token.credentials;
}

app.get("/orders", (user: Depends<typeof signedIn>): string => user);
app.get("/health", { public: true }, (): string => "up");
app.get("/prices", (token?: Bearer): string => token?.credentials ?? "list prices");
app.get("/stock", (): number => 1);

const shop = new Router({ public: true });
shop.get("/offers", (): string[] => []);
shop.get("/basket", (user: Depends<typeof signedIn>): string => user);
app.route("/shop", shop);

export default app;
