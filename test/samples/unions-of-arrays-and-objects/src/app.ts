import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

type Tags = string[] | Int[];
type Filter = string | { name: string } | string[] | null;

app.post("/tags", (body: { tags: Tags }): { tags: Tags } => body);
app.post("/filter", (body: { filter: Filter }): { filter: Filter } => body);
app.post("/date", (body: { when: Date | { year: Int } }): { when: Date | { year: Int } } => body);
app.post("/pairs", (body: { at: [Int, Int] | { x: Int } | null }): unknown => body.at);

export default app;
