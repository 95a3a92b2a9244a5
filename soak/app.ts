// The app that `npm run soak` serves.
import { App, type EventStream, event, type FileReply, type Int, type Media, type Text } from "countersign";
import { file } from "countersign/files";
import { counted, endless, ticker } from "./world.js";

const app = new App({ title: "Soak", version: "1.0.0" });

app.get("/ticks", async function* (): EventStream<{ n: Int }> {
  for await (const n of ticker.numbers()) yield event({ n }, { id: String(n) });
});

app.get("/slow/events", (): EventStream<Text> => endless());
app.get("/slow/lines", (): AsyncIterable<string> => endless());
app.get("/slow/media", (): Media<AsyncGenerator<string>, "text/plain"> => endless());
app.get("/slow/file", (): Promise<FileReply> => file(process.env.SOAK_FOLDER ?? "", "large"));

export default app;
export { counted, ticker };
