import { App, type Int, type Reply, reply } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.delete("/:id", (id: Int): Reply<204> | Reply<404, { reason: string }> =>
  id === 1 ? reply(204) : reply(404, { reason: "gone" }),
);

export default app;
