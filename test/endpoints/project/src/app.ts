import { App, type AppOptions, endpoint } from "countersign";
import {
  asText,
  createItem,
  deleteItem,
  events,
  go,
  lines,
  log,
  OutOfStock,
  raw,
  readItem,
  replaceFile,
  sendForm,
  staff,
  wait,
} from "./handlers.js";

const options = {
  bodyLimit: 300,
  cors: { origin: "https://page.example", credentials: true },
  securityHeaders: true,
  requestId: true,
  log: (message: string, error: unknown) => void log.push(`${message}: ${(error as Error).message}`),
} satisfies Partial<AppOptions>;

/** Serves its routes itself. */
const app = new App({
  title: "Both",
  version: "1.0.0",
  tags: ["shop"],
  timeout: 30,
  ...options,
});

/** Has endpoints. */
export const shared = new App({
  title: "Both",
  version: "1.0.0",
  tags: ["shop"],
  timeout: 30,
  ...options,
});

for (const each of [app, shared]) {
  each.use("/items/*", async (c, next) => {
    log.push(`before ${c.req.path}`);
    await next();
    c.header("x-after", String(c.res.status));
  });
}
app.onError(OutOfStock, (error) => ({ code: error.message }));
shared.onError(OutOfStock, (error) => ({ code: error.message }));

app.get("/items/:id", readItem);
app.post("/items", { status: 201 }, createItem);
app.delete("/items/:id", { dependencies: [staff] }, deleteItem);
app.put("/files/:path{.+}", replaceFile);
app.post("/forms", sendForm);
app.get("/wait", { timeout: 0.01 }, wait);
app.get("/lines", lines);
app.get("/events", events);
app.get("/go", go);
app.get("/text", asText);
app.get("/raw", raw);

export const endpoints = [
  endpoint("/items/:id", { app: shared, method: "GET" }, readItem),
  endpoint("/items", { app: shared, method: "POST", status: 201 }, createItem),
  endpoint("/items/:id", { app: shared, method: "DELETE", dependencies: [staff] }, deleteItem),
  endpoint("/files/:path{.+}", { app: shared, method: "PUT" }, replaceFile),
  endpoint("/forms", { app: shared, method: "POST" }, sendForm),
  endpoint("/wait", { app: shared, method: "GET", timeout: 0.01 }, wait),
  endpoint("/lines", { app: shared, method: "GET" }, lines),
  endpoint("/events", { app: shared, method: "GET" }, events),
  endpoint("/go", { app: shared, method: "GET" }, go),
  endpoint("/text", { app: shared, method: "GET" }, asText),
  endpoint("/raw", { app: shared, method: "GET" }, raw),
];

/** Without an app. */
export const GET = endpoint("/alone/:n", { hidden: true }, (n: number): number => n);
export const PUT = endpoint({ hidden: true }, (): string => "anywhere");
/** Only its place distinguishes it from the one before. */
export const replace = endpoint({ hidden: true, method: "PUT" }, (): string => "elsewhere");

export default app;
