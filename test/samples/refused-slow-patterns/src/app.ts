import { App, type MaxLength, type Pattern, Router } from "countersign";
import type { tags } from "typia";

const app = new App({ title: "Sample", version: "1.0.0" });

type Words = string & Pattern<"^(\\w+\\s?)*$">;
type Checked = tags.TagBase<{
  target: "string";
  kind: "checked";
  value: undefined;
  validate: "/^(a|a)*$/.test($input)";
}>;

interface Item {
  repeated: string & Pattern<"^(a+)+$">;
  short: string & Pattern<"^(a+)+$"> & MaxLength<30>;
  /** @pattern ^(?:a|b|ab)*c$ */
  alternatives: string;
  words: Words;
  list: (string & Pattern<"^(?=.*\\d)(a*)*$">)[];
  tagged: string & Checked;
  /** A warning where the text may be long. */
  mail: string & Pattern<"^[^@]+@[^@]+\\.[^@]+$">;
  shortMail: string & Pattern<"^[^@]+@[^@]+\\.[^@]+$"> & MaxLength<254>;
  /** @pattern ^[^@]+@[^@]+$ */
  fine: string;
}

app.post("/", (item: Item): string => item.words);
app.get("/:id", (id: string & Pattern<"^(\\d+,?)+$">): string => id);

/** Of paths the expressions of Hono, too: every request is tried against them. */
app.get("/paths/:name{(a+)+b}", (name: string): string => name);
app.get("/paths/fine/:name{[a-z]+-[0-9]+}", (name: string): string => name);
const router = new Router({ prefix: "/:lang{(?:[a-z]+-?)+}" });
router.get("/:file{.+/.+/.+}", (lang: string, file: string): string => lang + file);
app.route("/:year{(\\d|\\d\\d)*x}", router);

export default app;
