import { App, type Reply, reply } from "countersign";

const app = new App({ title: "T", version: "1" });

app.get("/d", (): Reply<200, string, { "x-since": Date }> => reply(200, "v", { "x-since": new Date(0) }));
app.get(
  "/m",
  (): Reply<200, string, { "last-modified": Date }> => reply(200, "v", { "last-modified": new Date(0) }),
);

export default app;
