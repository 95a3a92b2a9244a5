import { App } from "countersign";

interface Page {
  title?: string;
  size?: number;
}

const app = new App({ title: "Sample", version: "1.0.0" });

// All of these would be `{}`.
app.get("/map", (): Record<string, number> => new Map([["a", 1]]) as never);
app.get("/set", (): Page => new Set([1]) as never);
app.get("/date", (): Page => new Date(0) as never);
app.get("/promise", (): { page: Page } => ({ page: Promise.resolve({ title: "late" }) as never }));
app.get("/unknown", (): unknown => ({ page: Promise.resolve({ title: "late" }) }));
app.get("/bytes", (): Page[] => [new Uint8Array(2) as never]);
app.get("/list", (): Page => [] as never);
app.get("/record", (): Page[] => ({ 0: {} }) as never);

app.get(
  "/instance",
  (): Page =>
    new (class Stored {
      readonly title = "kept";
      readonly hash = "secret";
    })(),
);

export default app;
