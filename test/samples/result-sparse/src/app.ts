import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Tag {
  name: string;
}

interface Profile {
  id: Int;
  nick?: string;
  born?: Date;
  bio?: string | null;
  tags?: Tag[];
}

interface Team {
  lead: Profile;
  motto?: string;
}

/** With many optional properties, a type has one function for each direction; what it holds may share. */
app.put("/", (team: Team): Team => team);

app.get("/", (): Profile[] => [
  { id: 1 },
  { id: 2, nick: undefined, bio: null, password: "secret" } as Profile,
  { tags: [{ name: "a" }], born: new Date(0), nick: "n", id: 3 },
]);

export default app;
