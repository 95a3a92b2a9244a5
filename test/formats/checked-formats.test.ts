import { readFile } from "node:fs/promises";
import type { tags } from "typia";
import { describe, expect, expectTypeOf, test } from "vitest";
import { FORMATS, type FormatName, formatOf } from "../../runtime/contract/formats.js";
import type * as decoders from "../../runtime/generated/formatted.js";
import { TypeFacts } from "../../transformer/4-generate/facts.js";
import { ModuleText } from "../../transformer/4-generate/module-text.js";
import { decoderOf } from "../../transformer/4-generate/schema-decoder.js";
import { repository } from "../support/temporary.js";
import { typeRows } from "../support/type-rows.js";
import { problems } from "./problems.js";
import { type CheckedFormat, checkedFormats, SAMPLES } from "./samples.js";

const formats = Object.keys(FORMATS) as FormatName[];

describe.each(checkedFormats)("%s", (format) => {
  const { accepted, refused, attacked } = SAMPLES[format];
  test.each([...accepted, ...attacked].map((text) => [text]))("accepts %j", (text) =>
    expect(problems(format, text)).toBe(0),
  );
  test.each(refused.map((text) => [text]))("refuses %j", (text) => expect(problems(format, text)).toBe(1));
  test("has both", () => {
    expect(accepted.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    expect(attacked.length).toBeGreaterThan(0);
  });
  // A match that backtracks quadratically would run into the timeout.
  test.each(["a", "a.", "a-", "1", "1:", "/~"])("decides a long text of %j", (part) =>
    expect(problems(format, `${part.repeat(50_000)}!\n`)).toBeTypeOf("number"),
  );
});

/** The function that generated code calls for a string of this format. */
function decoderName(format: FormatName): string {
  const module = new ModuleText(() => false);
  const site = { module, facts: new TypeFacts(new Map()), mode: "decode", hint: "Text", decoderOf } as const;
  return decoderOf({ kind: "string", format }, site).name?.replace("$.", "") ?? "";
}

test.each(formats)("%s is checked by the decoder of its row, or only describes", (format) => {
  expect(decoderName(format)).toBe(formatOf(format).decoder ?? "string");
});

test("forgetting does not compile", () => {
  type Rows = typeof FORMATS;
  type Named = Rows[CheckedFormat]["decoder"];
  // A decoder without a row.
  expectTypeOf<Exclude<keyof typeof decoders, Named>>().toBeNever();
  // A row without a decoder, and one without samples.
  // @ts-expect-error There is no decoder of this name.
  FORMATS satisfies Record<keyof Rows, { decoder?: "unheardOf" }>;
  // @ts-expect-error There are no samples of this name.
  SAMPLES satisfies Record<CheckedFormat | "unheard-of", unknown>;
  // A format of typia without a row.
  expectTypeOf<Exclude<tags.Format.Value, FormatName>>().toBeNever();
});

describe("written in a type", () => {
  const written = checkedFormats.flatMap((format) => {
    const { alias, documented = format } = formatOf(format);
    const own = { type: `string & cs.Format<"${format}">`, format, documented };
    return alias ? [own, { ...own, type: `cs.${alias}` }] : [own];
  });
  const outcomes = typeRows(written);
  test.each(written.map((row, i) => ({ ...row, i })))("$type", async ({ format, documented, i }) => {
    const [good] = SAMPLES[format].accepted;
    const [bad] = SAMPLES[format].refused;
    expect(outcomes[i]?.schema).toEqual({ type: "string", format: documented });
    expect(await outcomes[i]?.send(good)).toBe(good);
    expect(await outcomes[i]?.send(bad)).toEqual([expect.stringMatching(/^\w+: /)]);
  });
});

test("no alias is exported without saying so in its format's row", async () => {
  const types = await readFile(`${repository}/runtime/constraints.ts`, "utf8");
  const tags = await readFile(`${repository}/runtime/tags/written.ts`, "utf8");
  const written = new Map(
    [...tags.matchAll(/^type (\w+) = tags\.Format<"(.+)">;$/gm)].map(([, tag, format]) => [tag, format]),
  );
  const named = new Map([...tags.matchAll(/^ {2}(\w+): (\w+);$/gm)].map(([, key, tag]) => [key, tag]));
  const exported = [...types.matchAll(/^export type (\w+) = string & Tags\["(\w+)"\];$/gm)].map(
    ([, alias, key]) => [written.get(named.get(key)), alias],
  );
  const rows = formats.flatMap((format) => {
    const { alias } = formatOf(format);
    return alias ? [[format, alias]] : [];
  });
  expect(exported.sort()).toEqual(rows.sort());
});

test("docs/constraints.md names every format and alias", async () => {
  const page = await readFile(`${repository}/docs/constraints.md`, "utf8");
  const [, list = "", aliases = ""] =
    /^`Format<Name>` knows ([\s\S]*?)\.\n\n([\s\S]*?) are aliases\.$/m.exec(page) ?? [];
  const names = (text: string) => [...text.matchAll(/`([\w-]+)`/g)].map(([, name]) => name).sort();
  expect(names(list)).toEqual([...formats].sort());
  expect(names(aliases)).toEqual(formats.flatMap((format) => formatOf(format).alias ?? []).sort());
});
