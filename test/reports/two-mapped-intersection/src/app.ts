import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

interface Base {
  foo: string;
  bar: string;
  baz: null;
  qux: null;
}
type Override<T, O> = { [K in keyof T as K extends keyof O ? never : K]: T[K] } & { [K in keyof O]: O[K] };
export type Mine = Override<Base, { baz: number; qux: number }>;
app.post("/m", (v: Mine): Mine => v);

export default app;
