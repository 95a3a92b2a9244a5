import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Draft {
  title: string | undefined;
  hidden?: undefined;
}

app.post("/", (draft: Draft): Draft => draft);

export default app;
