import { App, type Bearer, type Depends } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });
const name = (): string => String(Math.random());
const connect = (): string => "";

app.webhook("/items/paid", (event: { id: number }): void => {});
app.webhook("", (event: { id: number }): void => {});
app.webhook(name(), (event: { id: number }): void => {});
app.webhook("signal", (event: { id: number }, signal: AbortSignal): void => {});
app.webhook("depends", (event: { id: number }, db: Depends<typeof connect>): void => {});
app.webhook("twice", (event: { id: number }): void => {});
app.webhook("twice", (event: { id: string }): void => {});
app.webhook("generic", <T>(event: T): void => {});
app.post(
  "/orders",
  {
    callbacks: {
      nowhere: { "{$request.query.url}": (event: { id: number }): void => {} },
      header: { "{$request.header.x-url}": (event: { id: number }): void => {} },
      path: { "{$request.path.order}": (event: { id: number }): void => {} },
      wrong: { "{callbackUrl}": (event: { id: number }): void => {} },
      credentials: { "{$request.body#/url}": (event: { id: number }, token: Bearer): void => {} },
    },
  },
  (order: { url: string }): void => {},
);
app.get("/orders", { callbacks: { body: { "{$request.body#/url}": (): void => {} } } }, (): void => {});
app.put("/orders", { callbacks: { body: JSON.parse("{}") } }, (): void => {});

export default app;
