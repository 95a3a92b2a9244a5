import { App, type Html, type Int, type Media, type Reply, reply } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

type Png = Media<Uint8Array, "image/png">;

const pixels = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

app.get("/bytes", (): Png => pixels);

app.get("/buffer", async (): Promise<Media<Buffer, "application/octet-stream">> => Buffer.from("\0buffer"));

app.get("/blob", (): Media<Blob, "image/svg+xml"> => new Blob(["<svg/>"], { type: "text/html" }));

app.get("/stream", (): Media<ReadableStream<Uint8Array>, "application/zip"> => {
  const pieces = ["one", "two"].map((text) => new TextEncoder().encode(text));
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
});

app.get("/rows", async function* (count: Int = 2): Media<AsyncGenerator<string>, "text/csv; charset=utf-8"> {
  yield "id\r\n";
  for (let id = 1; id <= count; id++) yield `${id}\r\n`;
});

app.get("/text", (): Media<string, "text/csv"> => "id\r\n1\r\n");

app.get("/raw-json", (): Media<string, "application/geo+json"> => '{"type":"Point"}');

app.get("/replies/:id", (id: Int): Reply<200, Png, { etag: string }> | Reply<404, Html> =>
  id === 1 ? reply(200, pixels, { etag: '"1"' }) : reply(404, "<p>None</p>"),
);

app.get("/wrong", (): Png => JSON.parse("3"));

export default app;
