import { expect, test } from "vitest";
import { planAll } from "../../3-plan/testing/planned.js";
import { explain } from "./explain.js";
import type { TextParameter } from "./text-parameter.js";

test("each of several objects is said by its type, or counted where it has no name", () => {
  const [planned] = planAll([
    `interface Card { by: "card"; number: string }
     app.post("/", (payment: Form<Card | { by: "invoice"; days?: Int }>): string => payment.by);`,
  ]);
  expect(planned?.problems).toEqual([]);
  const [parameter] = planned?.plans[0]?.parameters ?? [];
  const rows = explain(parameter as TextParameter).map(({ name, reads, presence }) => [
    name,
    reads,
    presence,
  ]);
  expect(rows).toEqual([
    ["payment: Card.by", "by", "required"],
    ["payment: Card.number", "number", "required"],
    ["payment: 2.by", "by", "required"],
    ["payment: 2.days", "days", "optional"],
  ]);
});
