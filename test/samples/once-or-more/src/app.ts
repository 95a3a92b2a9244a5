import { App, type Cookie, type Header, type Int, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/tags", (tag: string | string[]): string | string[] => tag);
app.get("/ids", (id?: "all" | Int[]): "all" | Int[] | null => id ?? null);
app.get("/search", (search: Query<{ sort: string | string[]; year?: Int | Int[] }>): unknown => search);
app.get("/header", (accept: Header<string | string[], "x-accept">): string | string[] => accept);
app.get("/cookie", (theme: Cookie<"dark" | "light">): string => theme);

export default app;
