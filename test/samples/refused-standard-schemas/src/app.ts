import { App, type Query, type Schema } from "countersign";
import { z } from "zod";

const app = new App({ title: "Sample", version: "1.0.0" });

const unexported = z.string().min(2);

const local = () => {
  const inside = z.number();
  app.get("/inside", (size: Query<Schema<typeof inside>>): number => size);
};
local();

/** No schema, though it has a `parse`. */
export const parser = { parse: (text: string): string => text };

interface Item {
  unexported: Schema<typeof unexported>;
  parser: Schema<typeof parser>;
}

app.post("/items", (item: Item): string => item.unexported);

app.get("/items/:text", (text: Schema<typeof unexported>): string => text);

/** Whether a type can be used does not depend on the way that it travels. */
app.get("/sent", (): Schema<typeof unexported> => "sent");

export default app;
