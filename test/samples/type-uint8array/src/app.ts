import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Attachment {
  name: string;
  content: Uint8Array;
  signature?: Uint8Array | null;
}

app.post(
  "/attachments",
  ({ name, content, signature }: Attachment): Attachment => ({
    name,
    content: content.toReversed(),
    ...(signature !== undefined && { signature }),
  }),
);

app.get("/none", (): Uint8Array => new Uint8Array());

export default app;
