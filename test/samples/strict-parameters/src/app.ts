import {
  type ApiKey,
  App,
  type Cookie,
  type Depends,
  type Int,
  type Query,
  Router,
  type Strict,
} from "countersign";
import { preview, tenant } from "./guards.js";

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

function paging(page: Query<Strict<Page>>): Page {
  return page;
}
function key(key: ApiKey<"query", "key">): string {
  return key;
}
/** A strict dependency beside what the handler reads. */
app.get("/found", (page: Depends<typeof paging>, q: string): unknown => ({ page, q }));

/** Guards around the route read, too. */
const admin = new Router({ dependencies: [tenant, paging] });
admin.get("/", (page: Query<Strict<Page>>, by?: string): unknown => ({ page, by: by ?? null }));
admin.get("/session", (session: Cookie<Strict<Session>>): unknown => session);
app.route("/admin", admin, { dependencies: [key, preview] });

export default app;
