import { App, type Cookie, type Depends, type Int, type Query, type Strict } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Page {
  limit?: Int;
  ids?: Int[];
}
interface Session {
  session_id?: string;
}

function language(lang = "en"): string {
  return lang;
}

/** What others read is not refused. */
app.get("/items", (page: Query<Strict<Page>>, lang: Depends<typeof language>, q?: string): unknown => ({
  page,
  lang,
  q: q ?? null,
}));
app.get("/session", (session: Cookie<Strict<Session>>, theme?: Cookie<string>): unknown => ({
  session,
  theme: theme ?? null,
}));

export default app;
