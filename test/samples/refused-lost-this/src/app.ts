import { App, type Int, tool } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

class Catalogue {
  #names = new Map<number, string>();
  #most = 10;

  static #made = 0;
  static made(): number {
    // biome-ignore lint/complexity/noThisInStatic: what is refused
    return this.#made;
  }

  constructor() {
    this.bound = this.bound.bind(this);
  }

  read(id: Int): string {
    return [id].map((each) => this.#names.get(each) ?? "unknown").join();
  }
  list(limit: Int = this.#most): Int {
    return limit;
  }
  bound(): string {
    return this.#names.get(1) ?? "unknown";
  }
  /** Only functions inside it have a `this`. */
  free(this: void): string {
    const other = {
      name: "a",
      read: function (): string {
        return this.name;
      },
    };
    return other.read();
  }
  arrow = (): Int => this.#most;
  check(): void {
    this.#most++;
  }
  failed(error: Error): string {
    return `${error.name} ${this.#most}`;
  }
}
const catalogue = new Catalogue();
const plain = {
  name: "a",
  read(): string {
    return this.name;
  },
};
const read = plain.read;

app.get("/items/:id", catalogue.read);
app.get("/items", { summary: "List" }, catalogue.list);
app.get("/made", Catalogue.made);
app.get("/plain", plain.read);
app.get("/constant", read);
app.get("/guarded", { dependencies: [catalogue.check] }, (): string => "");
app.onError(RangeError, catalogue.failed);
export const readItem = tool(catalogue.read);

// They keep it, or do not need it.
app.get("/kept/:id", catalogue.read.bind(catalogue));
app.get("/called/:id", (id: Int): string => catalogue.read(id));
app.get("/bound", catalogue.bound);
app.get("/free", catalogue.free);
app.get("/arrow", catalogue.arrow);

export default app;
