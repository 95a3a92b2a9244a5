import { App, type Media } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const bytes = new Uint8Array();

app.get("/several", (): Media<Uint8Array, "image/png" | "image/webp"> => bytes);
app.get("/range", (): Media<Blob, "image/*"> => new Blob([]));
app.get("/template", (): Media<string, `text/${string}`> => "");
app.get("/malformed", (): Media<Uint8Array, "image/png; q"> => bytes);
app.get("/two", (): Media<Uint8Array, "image/png"> | Media<Uint8Array, "image/webp"> => bytes);
app.get("/beside-json", (): Media<Uint8Array, "image/png"> | null => null);
app.get("/no-body", { status: 204 }, (): Media<Uint8Array, "image/png"> => bytes);
app.get("/blob", (): Blob => new Blob([]));
app.get("/stream", (): ReadableStream<Uint8Array> => new ReadableStream());
app.get("/property", (): { file: Blob } => ({ file: new Blob([]) }));
app.get("/good", (): Media<Uint8Array, 'a/b; c="d e"'> => bytes);

app.onError(404, (): Media<Blob, "image/png"> => new Blob([]));
app.onError(410, (): Media<Uint8Array, "image/png"> => bytes);

export default app;
