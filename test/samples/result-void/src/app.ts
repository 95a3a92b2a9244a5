import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.delete("/:id", async (id: Int): Promise<void> => {
  if (id === 0) throw new RangeError("never zero");
});

export default app;
