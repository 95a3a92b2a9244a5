import { App, type Default, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Settings {
  theme: string & Default<"light">;
  /** @default ["a"] */
  tags: string[];
  /** @default null */
  note?: string | null;
}

const PAGE_SIZE = 20;

app.get(
  "/",
  (
    limit: Int = PAGE_SIZE,
    since = "yesterday",
    deep = false,
  ): { limit: Int; since: string; deep: boolean } => ({
    limit,
    since,
    deep,
  }),
);

app.post("/", (settings: Settings): Settings => settings);

export default app;
