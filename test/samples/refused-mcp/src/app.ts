import {
  App,
  type EventStream,
  type Header,
  type IfMatch,
  type Int,
  type Query,
  Router,
  type Secret,
  type Upload,
} from "countersign";

const app = new App({ title: "Shop", version: "1.0.0" });

interface Login {
  user: string;
  password: Secret<string>;
}
interface Profile {
  name: string;
  logins: Login[];
}

const offered = new Router({ mcp: true });

// A file, alone or in an object.
offered.post("/avatar", (avatar: Upload): string => avatar.name);
// A secret that must be there: in the body, in the query, and inside of something.
offered.post("/login", (login: Login): string => login.user);
offered.get("/keyed", (key: Query<Secret<string>>): Int => key.length);
offered.put("/profile", (profile: Profile): string => profile.name);
// A condition that must be there.
offered.put(
  "/items/:id",
  (id: Int, name: string, ifMatch: IfMatch): string => `${id} ${name} ${typeof ifMatch}`,
);
// Events.
offered.get("/events", async function* (): EventStream<Int> {
  yield 1;
});
// A hidden one and a name that is none.
offered.get("/hidden", { hidden: true }, (): Int => 1);
offered.get("/named", { operationId: "read item" }, (): Int => 1);

// Those that can be: what is secret may be left out, headers come from who connects, and one is not offered.
offered.post("/rename", (login: Partial<Login>): string => login.user ?? "");
offered.get("/tenant", (tenant: Header<string, "x-tenant">): string => tenant);
offered.post("/picture", { mcp: false }, (picture: Upload): string => picture.name);

app.route("/", offered);
app.mcp("/mcp");

export default app;
