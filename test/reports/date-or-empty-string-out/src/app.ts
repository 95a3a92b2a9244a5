import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

interface R {
  a: Date | null;
  b: Date | "";
  c?: Date | "never";
  d: (Date | null)[];
  e: Date | number;
}
app.get("/r", (): R => ({ a: new Date(0), b: "", c: "never", d: [new Date(0), null], e: 5 }));
app.get("/s", (): R => ({ a: null, b: new Date(0), d: [], e: new Date(0) }));
app.post("/r", (v: R): string[] =>
  [v.a, v.b, v.c, ...v.d, v.e].map((x) => (x instanceof Date ? "date" : typeof x)),
);

export default app;
