import type { TypeRow } from "../support/type-rows.js";

const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const combination = (flags: string) => `enum: Input should be a combination of ${flags}`;

const LOW = [0, 1, 2, 3, 4, 5, 6, 7];

/** Enums of bit flags: any combination, as in TypeScript, and enums that only look like flags. */
export const FLAGS: readonly TypeRow[] = [
  {
    declarations: "enum P { Read = 1, Write = 2, Run = 4 }",
    type: "P",
    document: component("P"),
    components: { P: { type: "integer", minimum: 0, maximum: 7 } },
    accepted: [0, 1, 3, 7],
    refused: [
      [8, combination("1, 2 and 4")],
      [-1, combination("1, 2 and 4")],
      [1.5, "int_from_float: Input should be a valid integer, got a number with a fractional part"],
      ["1", "int_type: Input should be a valid integer"],
    ],
  },
  {
    declarations: "enum P { None, Read = 1 << 0, Write = 1 << 1, All = Read | Write }",
    type: "P | null",
    document: { anyOf: [component("P"), { type: "null" }] },
    components: { P: { type: "integer", minimum: 0, maximum: 3 } },
    accepted: [0, 3, null],
    refused: [[4, combination("1 and 2")]],
  },
  {
    declarations: "declare const enum P { A = 1 << 0, B = 1 << 2 }",
    type: "P[]",
    document: { type: "array", items: component("P") },
    components: { P: { type: "integer", enum: [0, 1, 4, 5] } },
    accepted: [[0, 1, 4, 5]],
    refused: [[[2], `0 ${combination("1 and 4")}`]],
  },
  {
    declarations: "enum P { A = 1, B = 2, C = 4, Old = 17592186044416 }",
    type: "P",
    document: component("P"),
    components: { P: { type: "integer", enum: [...LOW, ...LOW.map((low) => 17592186044416 + low)] } },
    accepted: [17592186044416, 17592186044419],
    refused: [[8, combination("1, 2, 4 and 17592186044416")]],
  },
  {
    declarations: "enum P { A = 1 << 0, B = 1 << 1 }",
    type: "Map<P, string>",
    document: {
      type: "object",
      propertyNames: { pattern: "^(?:0|-?[1-9]\\d*)$" },
      additionalProperties: { type: "string" },
    },
    accepted: [{ 3: "x" }],
    refused: [[{ 4: "x" }, `4.[key] ${combination("1 and 2")}`]],
  },
  {
    declarations: "enum Level { Low = 1, High = 2 }",
    type: "Level",
    document: component("Level"),
    components: { Level: { type: "integer", enum: [1, 2] } },
    accepted: [1, 2],
    refused: [[3, "enum: Input should be 1 or 2"]],
  },
  {
    declarations: "enum Level { Low, Middle, High }",
    type: "Level",
    document: component("Level"),
    components: { Level: { type: "integer", enum: [0, 1, 2] } },
    accepted: [0, 1, 2],
    refused: [[3, "enum: Input should be 0, 1 or 2"]],
  },
  {
    declarations: "enum Level { Low = 1, Middle, High = 4, Top = 8, Other = 16 + 32 + 64 }",
    type: "Level",
    document: component("Level"),
    components: { Level: { type: "integer", enum: [1, 2, 4, 8, 112] } },
    accepted: [112],
    refused: [[3, "enum: Input should be 1, 2, 4, 8 or 112"]],
  },
  {
    declarations: "enum P { Read = 1, Write = 2, Run = 4 }",
    type: "P.Read | P.Run",
    document: { type: "integer", enum: [1, 4] },
    accepted: [1, 4],
    refused: [[5, "literal_error: Input should be 1 or 4"]],
  },
];
