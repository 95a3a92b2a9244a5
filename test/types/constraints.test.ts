import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../support/temporary.js";
import type { TypeRow } from "../support/type-rows.js";
import { typeRows } from "../support/type-rows.js";
import { CONSTRAINTS } from "./constraints.js";
import { proveRows } from "./prove.js";

function written(
  way: string | { readonly type: string; readonly jsdoc: string },
): Pick<TypeRow, "type" | "jsdoc"> {
  return typeof way === "string" ? { type: way } : way;
}

/** Each constraint in every notation: typia's tag, the short alias, JSDoc. */
proveRows(
  CONSTRAINTS.flatMap(({ written: ways, ...row }) =>
    ways.map((way): TypeRow => ({ ...row, ...written(way) })),
  ),
);

describe("with words of their own", () => {
  const worded = CONSTRAINTS.flatMap(({ worded = [], refused: [first] }) =>
    worded.map((way) => ({ ...written(way), refused: first })),
  );
  const outcomes = typeRows(worded);
  test.each(worded.map((row, i) => [row.type, row.jsdoc ?? "", row.refused, i] as const))(
    "%s %s",
    async (_type, _jsdoc, refused, i) => {
      const [value, issue = ""] = refused ?? [];
      const said = await outcomes[i]?.send(value);
      expect(said).toEqual([expect.stringMatching(new RegExp(`^${issue.split(":")[0]}: .*Mind it$`))]);
    },
  );
});

test("every tag of typia has a row", () => {
  const folder = path.join(repository, "node_modules/@typia/interface/lib/tags");
  const names = readdirSync(folder).flatMap((file) => /^(?!index)(\w+)\.d\.ts$/.exec(file)?.[1] ?? []);
  const written = CONSTRAINTS.flatMap((row) => row.written).join(" ");
  expect(names.length).toBeGreaterThan(18);
  expect(names.filter((name) => !new RegExp(`tags\\.${name}\\b`).test(written))).toEqual([]);
});
