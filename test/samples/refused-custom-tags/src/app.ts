import { App } from "countersign";
import type { tags } from "typia";

const app = new App({ title: "Sample", version: "1.0.0" });

type Tag<Validate extends string> = tags.TagBase<{
  target: "string";
  kind: "custom";
  value: undefined;
  validate: Validate;
}>;

interface Item {
  ours: string & Tag<"isSku($input)">;
  typias: string & Tag<'$importInternal("isFormatEmail")($input)'>;
  several: string & Tag<"$input; true">;
  changing: string & Tag<"($input = 'a') === 'a'">;
  unknown: string & Tag<string>;
  other: number & Tag<"$input !== ''">;
}

app.post("/", (item: Item): string => item.ours);

export default app;
