import { App, type Body, type Depends, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  name: string;
}
interface Owner {
  id: Int;
}

function ownerOf(owner: Owner): Int {
  return owner.id;
}

function nameOf(item: Item, note?: string): string {
  return note === undefined ? item.name : `${item.name} (${note})`;
}

/** The dependency's body alone is the whole body. */
app.post("/whole", (name: Depends<typeof nameOf>): string => name);

/** Two bodies of different names are embedded. */
app.post("/two", (item: Item, owner: Depends<typeof ownerOf>): string => `${item.name} of ${owner}`);

/** One name is one body, and one query parameter. */
app.post(
  "/same",
  (item: Item, name: Depends<typeof nameOf>, note: string): string => `${item.name} ${name} ${note}`,
);

function ratio(value: number): number {
  return value;
}

/** Read twice, as two types: both must be pleased. */
app.get("/both", (value: Int, half: Depends<typeof ratio>): number => value + half);

/** What asked for its name has it. */
app.post(
  "/embedded",
  (item: Body<Item, { embed: true }>, name: Depends<typeof nameOf>): string => item.name + name,
);

export default app;
