import { App, HttpError, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** This comment gives way to the options. */
app.get(
  "/",
  {
    summary: "Read it",
    description: "All of *it*.",
    tags: ["b", "a"],
    operationId: "readIt",
    deprecated: true,
    responses: { 418: { description: "A teapot" } },
    extensions: { "x-internal": true },
  },
  (id: Int): Int => id,
);

/**
 * Read one.
 *
 * With everything.
 * @param id The number on its back.
 * @tag documented
 * @operationId readDocumented
 * @deprecated
 * @throws {404} It is gone.
 */
app.get("/documented", (id: Int): Int => {
  if (id > 1) throw new HttpError(404);
  return id;
});

app.get("/hidden", { hidden: true }, (id: Int): Int => id);

export default app;
