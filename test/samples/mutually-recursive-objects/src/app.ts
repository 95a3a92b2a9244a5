import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Folder {
  entries: Entry[];
}

interface File {
  size: number;
}

type Entry = { name: string; content: File | Folder | null };

app.post("/", (folder: Folder): Folder => folder);

export default app;
