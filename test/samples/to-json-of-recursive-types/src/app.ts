import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** Sent with its depth, which nobody could send. */
class Tree {
  name: string;
  children: Tree[];

  constructor(name: string, children: Tree[]) {
    this.name = name;
    this.children = children;
  }

  get depth(): number {
    return 1 + Math.max(0, ...this.children.map((child) => child.depth));
  }

  toJSON(): { name: string; depth: number; children: Tree[] } {
    const { name, depth, children } = this;
    return { name, depth, children };
  }
}

/** Each answers the other, whose own `toJSON` is not asked any more. */
interface Ping {
  ping: number;
  toJSON(): Pong;
}
interface Pong {
  pong: number;
  toJSON(): Ping;
}

/** A list of lists without a name of its own. */
type Nested = { toJSON(): Nested[] };

const leaf: Nested = { toJSON: () => [] };
const nested: Nested = { toJSON: () => [leaf, leaf] };
const pong: Pong = { pong: 2, toJSON: () => ping };
const ping: Ping = { ping: 1, toJSON: () => pong };

app.get("/tree", (): Tree => new Tree("a", [new Tree("b", []), new Tree("c", [new Tree("d", [])])]));
app.get("/ping", (): Ping => ping);
app.get("/nested", (): Nested => nested);

export default app;
