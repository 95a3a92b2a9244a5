import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

import type { RealA } from "./two.js";

type A = RealA;
interface Parent {
  a: A;
}
app.post("/p", (v: Parent): Parent => v);

export default app;
