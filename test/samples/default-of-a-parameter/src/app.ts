import { App, type Body, type Default, type Header, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Page {
  size: Int;
  shift: Int;
  /** Filled in by the handler itself. */
  limit: Int;
}

app.get(
  "/page",
  (size: Int & Default<20>, shift: Header<Int & Default<1>>, limit: Int = 5): Page => ({
    size,
    shift,
    limit,
  }),
);

app.post(
  "/since",
  (
    /** @default "2026-01-01T00:00:00Z" */
    since: Body<Date>,
  ): Date => since,
);

export default app;
