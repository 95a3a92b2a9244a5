import { App, type Cookie, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Session {
  session_id: string;
  visits?: Int;
}

app.get("/single", (theme?: Cookie<"dark" | "light">): { theme: string } => ({ theme: theme ?? "none" }));

app.get("/object", (session: Cookie<Session>): Session => session);

export default app;
