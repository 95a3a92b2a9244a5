import { App, type FileReply, type Media, type Reply } from "countersign";
import { file } from "countersign/files";

const app = new App({ title: "Sample", version: "1.0.0" });

const hello = () => file("files", "hello.txt");

app.get("/one", (): Promise<Media<FileReply, "text/plain" | "text/html">> => hello());
app.get("/two", async (): Promise<FileReply | null> => hello());
app.get("/three", async (): Promise<FileReply | Media<FileReply, "text/plain">> => hello());
app.get("/property", async (): Promise<{ file: FileReply }> => ({ file: await hello() }));
app.get("/list", (): { replies: Reply<404, string>[] } => ({ replies: [] }));
app.post("/nothing", { status: 204 }, (): Promise<FileReply> => hello());

export default app;
