import { App, type FileReply, type Media, type Reply, reply } from "countersign";
import { file } from "countersign/files";

const app = new App({ title: "Sample", version: "1.0.0" });

const folder = "test/samples/result-file/files";

app.get("/files/:name", (name: string): Promise<FileReply> => file(folder, name));

app.get("/named", async (): Promise<Media<FileReply, "text/x-greeting">> => {
  return file(folder, "hello.txt", { download: "Grüße.txt" });
});

app.get("/beside/:name", async (name: string): Promise<FileReply | Reply<404, string>> => {
  return name === "none" ? reply(404, "none") : file(folder, name);
});

app.post("/made", { status: 201 }, (): Promise<FileReply> => file(folder, "hello.txt"));

app.head("/head", (): Promise<FileReply> => file(folder, "hello.txt"));

export default app;
