import { App, type Header } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Link {
  target: URL;
  mirrors?: URL[];
}

app.post("/links", ({ target, mirrors = [] }: Link): Link => {
  target.searchParams.set("from", "us");
  return { target, mirrors };
});

app.get("/hosts/:page", (page: URL, next?: URL, also: URL[] = [], origin?: Header<URL>): string[] =>
  [page, next, ...also, origin].flatMap((url) => (url ? [url.host] : [])),
);

export default app;
