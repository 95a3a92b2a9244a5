import { App, type Strict } from "countersign";

const app = new App({ title: "T", version: "1" });

type Deep = { type: "animal"; deep: { type: "dog"; bark: string } | { type: "cat"; meow: string } };
app.post("/loose", (v: Deep): Deep => v);
app.post(
  "/strict",
  (v: {
    type: "animal";
    deep: Strict<{ type: "dog"; bark: string }> | Strict<{ type: "cat"; meow: string }>;
  }): Deep => v,
);

export default app;
