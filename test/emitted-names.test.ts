import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Names that tell the direction of values, and from where a function with such a name must be called. */
const MEANINGS: Readonly<Record<string, { readonly input: boolean; readonly output: boolean }>> = {
  decode: { input: true, output: false },
  encode: { input: false, output: true },
  copy: { input: true, output: true },
};

const samples = readdirSync(new URL("samples/", import.meta.url))
  .map((name) => ({ name, url: new URL(`samples/${name}/expected.js`, import.meta.url) }))
  .flatMap(({ name, url }) => {
    try {
      return [{ name, text: readFileSync(url, "utf8") }];
    } catch {
      return [];
    }
  });

/** The functions and tables of a module, and their callers in a route. */
function parts(module: string) {
  const blocks = module.split(/^(?=function |const |import )/m);
  const declared = new Map(
    blocks.map((text) => [/^(?:function|const) ([\w$]+)/.exec(text)?.[1] ?? "", text]),
  );
  const input: string[] = [];
  const output: string[] = [];
  for (const [name, text] of declared) {
    if (!/^ {2}(contract|decode)\b/m.test(text)) continue;
    declared.delete(name);
    // A property of the constant is its line and those that are indented further.
    for (const property of text.split(/^(?= {2}[\w.])/m)) {
      if (/^ {2}(decode\(|(decode|take): )/.test(property)) input.push(property);
      if (/^ {2}(result|bodies|data): /.test(property)) output.push(property);
      // In a socket: the results of a received message, and of a sent one.
      if (property.startsWith("  socket: "))
        for (const member of property.split(/^(?= {4}\w)/m)) {
          if (member.startsWith("    receives: ")) input.push(member);
          if (member.startsWith("    sends: ")) output.push(member);
        }
    }
  }
  return { declared, input, output };
}

function reached(from: readonly string[], declared: ReadonlyMap<string, string>): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (text: string) => {
    for (const [name] of text.matchAll(/(?<![.\w$'"])[A-Za-z_$][\w$]*/g))
      if (declared.has(name)) names.add(name);
  };
  for (const line of from) add(line);
  for (const name of names) add(declared.get(name) ?? "");
  return names;
}

describe("a function is called after what its module uses it for", () => {
  let named = 0;

  test.each(samples)("$name", ({ text }) => {
    for (const module of text.split(/^\/\/ src\//m)) {
      const { declared, input, output } = parts(module);
      const [decoding, encoding] = [reached(input, declared), reached(output, declared)];
      for (const name of declared.keys()) {
        const [, verb = ""] = /^([a-z]+)[A-Z]/.exec(name) ?? [];
        const meaning = MEANINGS[verb];
        if (!meaning || !declared.get(name)?.startsWith("function")) continue;
        named++;
        expect({ name, input: decoding.has(name), output: encoding.has(name) }).toEqual({ name, ...meaning });
      }
    }
  });

  test("and there are such functions", () => {
    expect(named).toBeGreaterThan(100);
  });
});
