import { App } from "countersign";
import type {
  ColumnType,
  Generated,
  GeneratedAlways,
  Insertable,
  JSONColumnType,
  Selectable,
  Updateable,
} from "kysely";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Database {
  person: PersonTable;
  pet: PetTable;
}
interface PersonTable {
  id: Generated<number>;
  /** @minLength 1 */
  first_name: string;
  gender: "man" | "woman" | "other";
  last_name: string | null;
  created_at: ColumnType<Date, string | undefined, never>;
  metadata: JSONColumnType<{ login_at: string; ip: string | null }>;
  uid: GeneratedAlways<string>;
}
interface PetTable {
  id: Generated<number>;
  name: string;
  species: "dog" | "cat";
}

type Person = Selectable<PersonTable>;
type NewPerson = Insertable<PersonTable>;
type PersonUpdate = Updateable<PersonTable>;

app.post(
  "/people",
  (person: NewPerson): Person => ({
    id: 1,
    last_name: null,
    uid: "u",
    ...person,
    created_at: new Date(person.created_at ?? 0),
    metadata: { login_at: person.metadata, ip: null },
  }),
);
app.patch("/people", (change: PersonUpdate): string[] => Object.keys(change).sort());
app.post("/pets", (pet: Insertable<Database["pet"]>): Selectable<Database["pet"]>[] => [{ id: 1, ...pet }]);

export default app;
