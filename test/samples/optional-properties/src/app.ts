import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Patch {
  name?: string;
  note?: string | null;
}

/** Absent and null are two things. */
app.patch("/", (patch: Patch): { keys: string[] } => ({ keys: Object.keys(patch) }));

export default app;
