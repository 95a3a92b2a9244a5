import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Filter {
  owner: string;
}

app.get("/", (filter: Filter): string => filter.owner);
app.head("/", (filter: Filter): void => void filter);

export default app;
