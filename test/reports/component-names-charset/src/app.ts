import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

interface Fmt {
  theValue: string;
}
interface Payload<T> {
  example: T;
}
interface Ünïcode$ {
  ok: true;
}
app.post("/a", (v: Payload<[Fmt]>): Payload<[Fmt, ...string[]]> => ({ example: v.example }));
app.post("/b", (v: Payload<"a/b" | "c d">): Payload<{ x: number }> => ({ example: { x: v.example.length } }));
app.post(
  "/c",
  (v: Payload<Fmt | null>): Payload<Record<string, Fmt>> => ({
    example: { a: v.example ?? { theValue: "" } },
  }),
);
app.post("/d", (v: Ünïcode$): Payload<Payload<Ünïcode$>> => ({ example: { example: v } }));
app.post("/e", (v: Payload<-1 | 1.5>): Payload<`a-${number}`> => ({ example: `a-${v.example}` }));

export default app;
