import { App, type FileReply, HttpError, type Media, type Reply, reply } from "countersign";
import { file } from "countersign/files";

const app = new App({ title: "Sample", version: "1.0.0" });

const folder = "test/samples/error-handler-file/files";

class TooMany extends Error {}
class Gone extends Error {}

app.onError(404, (): Promise<Media<FileReply, "text/html; charset=utf-8">> => file(folder, "404.html"));
app.onError(TooMany, async (): Promise<Reply<429, FileReply, { "retry-after": string }>> => {
  return reply(429, await file(folder, "429.txt"), { "retry-after": "10" });
});
// The file of this one is missing, so that its own error is answered: by default, since it comes from a handler.
app.onError(Gone, async (): Promise<Reply<410, FileReply>> => reply(410, await file(folder, "410.html")));

app.get("/items/:id", (id: string): string => {
  if (id === "1") return "one";
  if (id === "2") throw new TooMany();
  if (id === "3") throw new Gone();
  throw new HttpError(404, "No such item");
});

export default app;
