// Routes whose results `bench/encode.js` encodes. They are never called.
import { App } from "countersign";
import type { Account, Order, Profile, Reading, Tiny, Tree } from "./encode-types.js";

declare function value<T>(): T;

const app = new App({ title: "Bench", version: "1.0.0" });

app.get("/tiny", (): Tiny => value());
app.get("/account", (): Account => value());
app.get("/order", (): Order => value());
app.get("/orders", (): Order[] => value());
app.get("/tree", (): Tree => value());
app.get("/readings", (): Reading[] => value());
app.get("/profiles", (): Profile[] => value());
