import { App, type Header, type Int, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/", (page: Int, again: Query<Int, "page">): Int[] => [page, again]);
app.get("/header", (userAgent: Header<string>, again: Header<string, "User-Agent">): string[] => [
  userAgent,
  again,
]);

export default app;
