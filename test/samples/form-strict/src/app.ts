import { App, type Form, type Int, type Min, type Strict } from "countersign";

interface Guest {
  name: string;
  age?: Int & Min<18>;
  tables?: Int[];
}

const app = new App({ title: "Sample", version: "1.0.0" });

/** A name that nobody reads is refused, whatever its value; one that the form has may be left empty. */
app.post("/guests", (guest: Form<Strict<Guest>>, note?: Form<string>): unknown => ({
  ...guest,
  note: note ?? null,
}));
app.post("/open", (guest: Form<Guest>): Guest => guest);

export default app;
