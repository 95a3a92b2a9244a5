import {
  App,
  applyMergePatch,
  type Default,
  type Email,
  type Int,
  type MergePatch,
  type Min,
  type MinLength,
  type Name,
  type Path,
  type Secret,
  type Strict,
  type Wire,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Address {
  street: string & MinLength<2>;
  city?: string;
  country: string & Default<"CH">;
}

interface Item {
  name: string & MinLength<1>;
  price: number & Min<0>;
  /** Where to ask. */
  contact?: Email;
  note: string | null;
  tags: string[];
  since?: Date;
  address?: Address | null;
  home: Address;
  firstSeen?: Name<"first_seen"> & string;
  more?: { [key: string]: Int };
}

interface Node {
  value: Int;
  next?: Node;
}

const lamp: Item = {
  name: "Lamp",
  price: 20,
  contact: "a@example.com",
  note: "old",
  tags: ["a", "b"],
  home: { street: "Main", city: "Bern", country: "CH" },
  more: { a: 1, b: 2 },
};

/** What was sent, as the handler has it. */
app.patch("/raw", (patch: MergePatch<Item>): { patch: unknown } => ({ patch }));

app.patch(
  "/items/:id",
  (_id: Path<Int, "id">, patch: MergePatch<Item>): Item => applyMergePatch(lamp, patch),
);

/** A type whose name the patch of `Node` would have. */
interface NodePatch {
  own: true;
}
app.put("/own", (own: NodePatch): NodePatch => own);

type Changes<T> = MergePatch<T>;

/** Through an alias, strict, and of a type that contains itself. */
app.patch(
  "/nodes",
  (changes: Changes<Node>): Node => applyMergePatch<Node>({ value: 1, next: { value: 2 } }, changes),
);
app.patch("/strict", (patch: MergePatch<Strict<Node>>): { patch: unknown } => ({ patch }));
app.patch("/optional", (patch?: MergePatch<{ a?: Int }>): unknown => patch ?? "none");

/** What an object that is added lacks is told as it was sent: with the names outside, and without secrets. */
interface Account {
  owner: string;
  login?: Login;
}
interface Login {
  userName: string & Name<"user_name">;
  secondName: string & Name<"second_name">;
  password: Secret<string>;
  balance?: bigint;
}
app.patch(
  "/accounts",
  (patch: MergePatch<Account>): Account => applyMergePatch<Account>({ owner: "Ada" }, patch),
);

/** What a codec makes is replaced as a whole, also where it is a plain object, with a null in it. */
interface Spot {
  x: number;
  note?: string | null;
}
export const numbers = {
  decode: (x: number): Spot => ({ x, note: null }),
  encode: ({ x }: Spot): number => x,
};
app.patch(
  "/spots",
  (patch: MergePatch<{ at?: Wire<Spot, number, typeof numbers> }>): Spot | null =>
    applyMergePatch<{ at?: Spot }>({ at: { x: 1, note: "old" } }, patch as { at?: Spot }).at ?? null,
);

export default app;
