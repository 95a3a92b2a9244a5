import { testRefusals } from "../../3-plan/testing/refusals.js";

testRefusals([
  [
    "CS1015",
    `app.post("/items", (‸{ a }: { a: string }, other: { b: string }): string => a + other.b);`,
    `app.post("/items", ({ a }: { a: string }): string => a);`,
  ],
  [
    "CS1022",
    `app.post("/", (‸a: Body<string, { embed: boolean }>): string => a);`,
    `app.post("/", (a: Body<string, { embed: false }>): string => a);`,
  ],
]);
