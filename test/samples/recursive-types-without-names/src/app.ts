import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** As openapi-typescript writes it: types that know each other by their place. */
interface components {
  schemas: {
    /** An animal. */
    Pet: {
      id: Int;
      owner?: components["schemas"]["Owner"];
      parents: components["schemas"]["Pet"][];
    };
    Owner: {
      name: string;
      pets?: components["schemas"]["Pet"][];
    };
    Cat: components["schemas"]["Pet"] & { indoor: boolean };
    Plain: { a: string };
  };
}

app.post(
  "/pets",
  (pet: components["schemas"]["Pet"]): components["schemas"]["Owner"] => pet.owner ?? { name: "" },
);
app.post("/cats", (cat: components["schemas"]["Cat"]): components["schemas"]["Plain"] => ({
  a: String(cat.indoor),
}));

export default app;
