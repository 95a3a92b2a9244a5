import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Cat {
  type: "cat";
  lives: Int;
}

interface Dog {
  type: "dog" | "puppy";
  barks: boolean;
}

type Pet = Cat | Dog;

app.post("/", (pet: Pet): Pet => pet);

export default app;
