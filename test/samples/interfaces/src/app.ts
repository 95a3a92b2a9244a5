import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** What every row has. */
interface Base {
  id: Int;
}

interface Named {
  name: string;
}

/** A user as the world sees one. */
interface User extends Base, Named {
  /** @deprecated Use `name`. */
  nick?: string;
}

app.post("/", (user: User): User => user);

export default app;
