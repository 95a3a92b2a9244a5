import type { TypeRow } from "../support/type-rows.js";

const STRING = { type: "string" };
const NOTHING = { not: {} };
const NO_VALUE = "value_error: Value error, no value is allowed here";

/** Properties that TypeScript requires and JSON cannot hold. */
export const ABSENT: readonly TypeRow[] = [
  {
    type: "{ data: string; error: undefined }",
    document: { type: "object", properties: { data: STRING, error: NOTHING }, required: ["data"] },
    accepted: [{ data: "a" }],
    refused: [[{ data: "a", error: "b" }, `error ${NO_VALUE}`]],
  },
  {
    type: "{ data: string; error: undefined } | { data: undefined; error: string }",
    document: {
      anyOf: [
        { type: "object", properties: { data: STRING, error: NOTHING }, required: ["data"] },
        { type: "object", properties: { data: NOTHING, error: STRING }, required: ["error"] },
      ],
    },
    accepted: [{ data: "a" }, { error: "a" }],
    refused: [[{ data: "a", error: "b" }, `object.error ${NO_VALUE}`]],
  },
  {
    declarations: `enum Op { Hello = 10, Ack = 11 }
      interface Hello { op: Op.Hello; d: { interval: number }; s: undefined }
      interface Ack { op: Op.Ack; d: undefined; s?: never }`,
    type: "Hello | Ack",
    document: {
      oneOf: [{ $ref: "#/components/schemas/Hello" }, { $ref: "#/components/schemas/Ack" }],
      discriminator: {
        propertyName: "op",
        mapping: { 10: "#/components/schemas/Hello", 11: "#/components/schemas/Ack" },
      },
    },
    accepted: [{ op: 10, d: { interval: 1 } }, { op: 11 }],
    refused: [[{ op: 11, d: null }, `11.d ${NO_VALUE}`]],
  },
  {
    declarations: "interface Result<T, E> { value: T; error: E }",
    type: "Result<string, undefined>",
    document: { $ref: "#/components/schemas/ResultStringUndefined" },
    accepted: [{ value: "a" }],
    refused: [[{ value: "a", error: 1 }, `error ${NO_VALUE}`]],
  },
];
