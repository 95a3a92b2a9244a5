import { App, type Cookie, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Filter {
  name: string;
  owner: { id: number };
  matrix?: number[][];
}

app.get("/", (filter: Query<Filter>): string => filter.name);
app.get("/any", (all: Query<Record<string, string>>): string[] => Object.keys(all));
app.get("/cookie", (theme: Cookie<string | string[]>): string => String(theme));

export default app;
