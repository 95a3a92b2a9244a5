import { App, type Min, type Query } from "countersign";
import type { tags } from "typia";

const app = new App({ title: "Sample", version: "1.0.0" });

type DivisibleBy<N extends number> = tags.TagBase<{
  target: "number" | "bigint";
  kind: "divisibleBy";
  value: N;
  validate: { number: `$input % ${N} === 0`; bigint: `$input % ${N}n === 0n` };
  schema: { "x-divisible-by": N };
}>;
type Trimmed = tags.TagBase<{
  target: "string";
  kind: "trimmed";
  value: undefined;
  validate: "$input === $input.trim()";
  message: "No blanks around it, please";
}>;
type Ascending = tags.TagBase<{
  target: "object";
  kind: "ascending";
  value: undefined;
  validate: "$input.from <= $input.to";
}>;
type Past = tags.TagBase<{
  target: "object";
  kind: "past";
  value: undefined;
  validate: "$input.getTime() < Date.UTC(2000, 0)";
}>;

interface Range {
  from: number;
  to: number;
}
interface Order {
  pieces: number & Min<0> & DivisibleBy<6>;
  serial: bigint & DivisibleBy<5>;
  name: string & Trimmed;
  range: Range & Ascending;
  since: Date & Past;
}

app.post("/orders", (order: Order): Order => order);

app.get(
  "/ranges",
  (range: Query<Range & Ascending>, step: number & DivisibleBy<2>): number => range.to / step,
);

app.get("/result/:n", (n: number): number & DivisibleBy<3> => n as number & DivisibleBy<3>);

export default app;
