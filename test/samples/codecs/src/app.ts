import { App, type Int, type Min } from "countersign";
import again, { type Order, orders } from "./orders.js";
import * as text from "./text.js";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Line {
  name: string;
  at: Date;
  amount: Int & Min<1>;
}

/** A route and a codec of one module share what decodes a line. */
app.post("/lines", (line: Line): Line => line);

app.post("/parsed", (text: string): { times: number[]; of: string } => {
  const { value, issues } = text_(text);
  return {
    times: value?.map(({ at }) => at.getTime()) ?? [],
    of: issues?.map(({ msg }) => msg).join() ?? "",
  };
});

const text_ = (given: string) => text.lines.tryParse(given);

app.get("/orders", (): Order[] => orders.decode([{ id: 1, tags: ["new"], note: { any: [1] } }]));

app.get("/default", (): string => again.stringify(new Map([["a", 1n]])));

export default app;
