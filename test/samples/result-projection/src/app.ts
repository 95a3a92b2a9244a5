import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface User {
  id: Int;
  name: string;
}

interface Row extends User {
  password: string;
}

const row: Row = { id: 1, name: "a", password: "secret" };

/** Columns nobody declared stay inside, however deep. */
app.get("/", (): { user: User; all: User[]; byName: Map<string, User>; first: User | null } => ({
  user: row,
  all: [row],
  byName: new Map([["a", row]]),
  first: row,
}));

export default app;
