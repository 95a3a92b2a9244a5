import { App, type Depends, type Form, type Int, type Min, type Strict } from "countersign";

interface Cat {
  kind: "cat";
  lives: Int & Min<1>;
  toys?: string[];
}
interface Dog {
  kind: "dog";
  barks: boolean;
  toys?: string[];
}
type Pet = Cat | Dog;
interface Person {
  name: string;
  email: string;
  age?: Int;
}
interface Company {
  company_name: string;
  industry: string;
}
interface First {
  version: 1;
  text: string;
}
interface Second {
  version: 2;
  items: Int[];
}

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/pets", (pet: Form<Pet>): Pet => pet);
app.post("/customers", (customer: Form<Person | Company>): Person | Company => customer);
/** Tags are text, too. */
app.post("/versions", (of: Form<First | Second>): First | Second => of);
app.post("/strict", (pet: Form<Strict<Cat> | Strict<Dog>>): unknown => pet);
app.post("/optional", (pet?: Form<Pet>): string => pet?.kind ?? "none");

function kindOf(pet: Form<Pet>): string {
  return pet.kind;
}
app.post("/twice", (pet: Form<Pet>, kind: Depends<typeof kindOf>): unknown => ({ pet, kind }));
app.post("/beside", (pet: Form<Pet>, note?: Form<string>): unknown => ({ pet, note: note ?? null }));

export default app;
