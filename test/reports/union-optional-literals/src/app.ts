import { App } from "countersign";

const app = new App({ title: "T", version: "1" });

interface A {
  name?: "A";
  flag: true;
}
interface B {
  name?: "B";
  flag: boolean;
}
app.post("/u", (v: A | B): A | B => v);

export default app;
