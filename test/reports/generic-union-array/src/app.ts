import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

enum K {
  A = "A",
  B = "B",
  C = "C",
}
interface ParamA {
  size: number;
}
interface ParamB {
  text: string;
}
interface ParamC {
  flag: boolean;
}
type Params = { [K.A]: ParamA; [K.B]: ParamB; [K.C]: ParamC };
type W<T extends K> = { type: T; params: Params[T] };
type AnyW = { [T in K]: W<T> }[K];
app.post("/w", (v: { all: AnyW[] }): { all: AnyW[] } => v);

export default app;
