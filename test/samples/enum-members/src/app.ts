import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

enum Unit {
  Metre = "m",
  Foot = "ft",
}
enum Bit {
  Read = 1 << 0,
  Write = 1 << 1,
  All = Read | Write,
}
enum Only {
  One = "one",
}
enum Mixed {
  Text = "text",
  Five = 5,
}
enum Computed {
  // biome-ignore lint/style/useLiteralEnumMembers: what is shown
  Length = "length".length,
}

interface Length {
  unit: Unit;
  feet?: Unit.Foot;
  bit: Bit;
  only: Only;
  mixed: Mixed | null;
  rest: Exclude<Mixed, Mixed.Five>;
  either: Unit.Metre | "yard";
  computed: Computed;
}

app.post("/", (length: Length): Length => length);

export default app;
