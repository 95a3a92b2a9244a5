import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

enum Kind {
  Cat = "cat",
  Dog = "dog",
}
enum Code {
  Low = 1,
  High,
}

interface Cat {
  kind: Kind.Cat;
  lives: Int;
}
interface Dog {
  kind: Kind.Dog;
  barks: boolean;
}
interface Low {
  code: Code.Low;
  text: string;
}
interface High {
  code: Code.High;
  level: Int;
}
type Result = { ok: true; value: string } | { ok: false; error: string };
type Version = { v: 1; name: string } | { v: 2; names: string[] };

app.post("/pet", (pet: Cat | Dog): Cat | Dog => pet);
app.post("/code", (body: Low | High): Low | High => body);
app.post("/result", (result: Result): Result => result);
app.post("/version", (version: Version | null): Version | null => version);

export default app;
