import { App, type Depends } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

export function user(): string {
  return "Ada";
}

app.get("/", (user: Depends<typeof user>): string => user);

export default app;
