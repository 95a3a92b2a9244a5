import "temporal-polyfill/global";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";
import type { TypeRow } from "../support/type-rows.js";
import { proveRows } from "./prove.js";

/** Packages that declare Temporal, in addition to TypeScript's own library, which `test/samples/temporal` uses. */
const SOURCES = [
  'import "temporal-polyfill/types/global";',
  'import type { Temporal } from "temporal-polyfill";',
  'import type { Temporal } from "@js-temporal/polyfill";',
];

const NO_DATETIME = "datetime_type: Input should be a valid datetime";

const TYPES: readonly Omit<TypeRow, "declarations">[] = [
  {
    type: "Temporal.Instant",
    document: { type: "string", format: "date-time" },
    accepted: ["2026-02-28T10:30:00Z"],
    answered: [["2026-02-28T10:30:00+01:00", "2026-02-28T09:30:00Z"]],
    refused: [
      [0, NO_DATETIME],
      ["2026-02-28T10:30:00", "timezone_aware: Input should have timezone info"],
    ],
  },
  {
    type: "Temporal.ZonedDateTime",
    document: {
      type: "string",
      pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)\\[[^[\\]]+\\]$",
    },
    accepted: ["2026-02-28T10:30:00+01:00[Europe/Paris]"],
    refused: [[0, NO_DATETIME]],
  },
  {
    type: "Temporal.PlainDateTime",
    document: { type: "string", format: "date-time-local" },
    accepted: ["2026-02-28T10:30:00.5"],
    refused: [
      [0, NO_DATETIME],
      ["2026-02-28T10:30:00Z", "timezone_naive: Input should not have timezone info"],
    ],
  },
  {
    type: "Temporal.PlainDate",
    document: { type: "string", format: "date" },
    accepted: ["2026-02-28"],
    refused: [[{ year: 2026, month: 2, day: 28 }, "date_type: Input should be a valid date"]],
  },
  {
    type: "Temporal.PlainTime",
    document: { type: "string", format: "time-local" },
    accepted: ["10:30:00"],
    refused: [[1030, "time_type: Input should be a valid time"]],
  },
  {
    type: "Temporal.PlainYearMonth",
    document: { type: "string", pattern: "^\\d{4}-(?:0[1-9]|1[0-2])$" },
    accepted: ["2026-02"],
    refused: [[202602, "string_type: Input should be a valid string"]],
  },
  {
    type: "Temporal.PlainMonthDay",
    document: {
      type: "string",
      pattern: "^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$",
    },
    accepted: ["02-29"],
    refused: [[229, "string_type: Input should be a valid string"]],
  },
  {
    type: "Temporal.Duration",
    document: { type: "string", format: "duration" },
    accepted: ["P1DT2H"],
    refused: [[60, "time_delta_type: Input should be a valid timedelta"]],
  },
  {
    type: "Temporal.PlainDate | { readonly type: 'a' } | { readonly type: 'b'; more: string } | null",
    document: expect.objectContaining({ anyOf: expect.anything() }),
    accepted: ["2026-02-28", { type: "a" }, null],
    refused: [],
  },
  {
    type: "Temporal.PlainDate | Temporal.Duration | { a: string; b: string }",
    document: expect.objectContaining({ anyOf: expect.anything() }),
    accepted: ["2026-02-28", "P1D", { a: "", b: "" }],
    // The issues of the closest member: an object has a different type than a day.
    refused: [[{ b: "" }, "object.a missing: Field required"]],
  },
];

proveRows(SOURCES.flatMap((declarations) => TYPES.map((row) => ({ declarations, ...row }))));

test("a module with such a type does not load where there is no Temporal, and says what to do", async () => {
  const folder = temporaryFolder("temporal");
  writeFiles(folder, {
    "src/app.ts": [
      'import type { Temporal } from "temporal-polyfill";',
      'import { App } from "countersign";',
      'const app = new App({ title: "Days", version: "1" });',
      'app.get("/:day", (day: Temporal.PlainDate): string => String(day));',
      "export default app;",
    ].join("\n"),
  });
  const entry = sampleProgram([folder])(folder).emit(path.join(folder, "out"));
  vi.stubGlobal("Temporal", undefined);
  await expect(import(/* @vite-ignore */ entry)).rejects.toThrow(/npm install temporal-polyfill/);
  vi.unstubAllGlobals();
  removeFolder(folder);
});
