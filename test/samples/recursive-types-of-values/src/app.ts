import { App, type Body } from "countersign";
import { type Schema, type Static, Type } from "./schema-library.js";

const app = new App({ title: "Sample", version: "1.0.0" });

/** With an alias. */
const Item = Type.Recursive((This) => Type.Object({ id: Type.String(), parts: Type.Array(This) }));
type Item = Static<typeof Item>;

/** Without one. */
const Node = Type.Recursive((This) =>
  Type.Object({ id: Type.String(), nodes: Type.Array(Type.Object({ node: This })) }),
);

/** Two types of one declaration. */
const listOf = <T extends Schema>(value: T) =>
  Type.Recursive((This) => Type.Object({ value, others: Type.Array(This) }));
const texts = listOf(Type.String());
const numbers = listOf(Type.Number());

/** What has no properties has only the name that it gets outside. */
const Folder = Type.Recursive((This) => Type.Record(This));
type Folder = Static<typeof Folder>;

app.post("/items", (item: Item): Item => item);
app.post("/nodes", (node: Static<typeof Node>): Static<typeof Node> => node);
app.post(
  "/lists",
  (list: Static<typeof texts>): Static<typeof numbers> => ({
    value: list.others.length,
    others: [],
  }),
);
app.post("/folders", (folder: Body<Folder>): Folder => folder);

export default app;
