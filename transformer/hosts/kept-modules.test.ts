import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import ts from "typescript";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeFolder, temporaryFolder, writeFiles } from "../../test/support/temporary.js";
import { useCompiler } from "../semantics/compiler.js";
import { createService, type ProjectService } from "./service.js";

useCompiler(ts);

const FILES = {
  "package.json": JSON.stringify({ name: "shop", type: "module" }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: { module: "NodeNext", target: "ES2022", strict: true, types: [] },
    include: ["src"],
  }),
  "src/orders.ts": `import { Router } from "countersign";
import type { Order } from "./models.js";
export const orders = new Router();
orders.put("/:id", (id: string, order: Order): Order => ({ ...order, name: id }));
`,
  "src/models.ts": `import type { MaxLength } from "countersign";
import type { Size } from "./sizes.js";
export interface Order { name: string & MaxLength<20>; code?: string & MaxLength<Size> }
`,
  "src/sizes.d.ts": "export type Size = 5;\n",
  "src/items.ts": `import { Router, type Min } from "countersign";
export const items = new Router();
items.get("/", (above: number & Min<7>): number => above);
`,
  "node_modules/rows/package.json": JSON.stringify({ name: "rows", version: "1.0.0", types: "index.d.ts" }),
  "node_modules/rows/index.d.ts": "export interface Row { size: 1 }\n",
};
type Name = keyof typeof FILES;
const ITEMS = "src/items.ts";
const ORDERS = "src/orders.ts";

let folder: string;
const at = (name: string) => path.join(folder, name);
const read = (name: string) => readFileSync(at(name), "utf8");
const caches = () => at("node_modules/.vite");
const recordFile = () => path.join(caches(), readdirSync(caches())[0] ?? "none");

/** As in a process of its own. */
function started(): ProjectService {
  const service = createService(at("tsconfig.json"));
  service.keepIn(caches());
  return service;
}

/** The content of the modules afterwards, without the lists of their inputs. */
const madeOf = (service: ProjectService, name: string, text = read(name)) =>
  JSON.stringify(service.inserted(at(name), text)?.insertions);

/** Longer than the resolution of file timestamps. */
const settled = () => setTimeout(50);

/** A process that compiles both modules and saves the results. */
async function kept(): Promise<void> {
  await settled();
  const service = started();
  for (const name of [ITEMS, ORDERS]) madeOf(service, name);
  service.save();
}

/** Modifies the saved results, so that their use is visible. */
function tamper(): void {
  const text = readFileSync(recordFile(), "utf8");
  const tampered = text.replaceAll(", 7)", ", 8)").replaceAll(", undefined, 20)", ", undefined, 21)");
  expect(tampered).not.toBe(text);
  writeFileSync(recordFile(), tampered);
}

const replaced = (name: Name, from: string, to: string) => ({ [name]: FILES[name].replace(from, to) });

describe("what was kept", () => {
  let record: string;
  beforeAll(async () => {
    folder = temporaryFolder("kept-modules");
    writeFiles(folder, FILES);
    await kept();
    tamper();
    record = readFileSync(recordFile(), "utf8");
  });
  beforeEach(() => {
    removeFolder(at("src"));
    writeFiles(folder, FILES);
    writeFileSync(recordFile(), record);
  });
  afterAll(() => removeFolder(folder));

  test("is taken over where nothing has changed, and known without a program", () => {
    const service = started();
    expect([ITEMS, ORDERS, "src/models.ts"].map((name) => service.keeps(at(name)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(madeOf(service, ITEMS)).toContain(", 8)");
    expect(madeOf(service, ORDERS)).toContain(", undefined, 21)");
    // The host has already saved it, and we have not been notified.
    expect(madeOf(service, ITEMS, FILES[ITEMS].replace("Min<7>", "Min<9>"))).toContain(", 9)");
  });

  test("is taken over where an edit does not reach, before the process begins and while it runs", () => {
    writeFiles(folder, replaced("src/models.ts", "<20>", "<30>"));
    const service = started();
    expect(service.keeps(at(ITEMS))).toBe(false);
    expect(madeOf(service, ITEMS)).toContain(", 8)");
    expect(madeOf(service, ORDERS)).toContain(", undefined, 30)");
    writeFiles(folder, replaced("src/models.ts", "<20>", "<310>"));
    service.changed("update");
    expect(madeOf(service, ITEMS)).toContain(", 8)");
    expect(madeOf(service, ORDERS)).toContain(", undefined, 310)");
  });

  const augmented = (text: string) =>
    `${text}declare module "./models.js" { interface Order { more: string } }\nexport {};\n`;
  /** What the unedited module contains. */
  const reached: Readonly<
    Record<string, readonly [files: Record<string, string>, name: string, made: string]>
  > = {
    "a file that declares something for all is new": [{ "src/more.d.ts": augmented("") }, ORDERS, "more"],
    "a file declares something for all from now on": [{ [ITEMS]: augmented(FILES[ITEMS]) }, ORDERS, "more"],
    "an import leads to another file": [{ "src/sizes.ts": `export type Size = 55;\n` }, ORDERS, ", 55)"],
    "names are written differently": [
      { "package.json": JSON.stringify({ name: "store", type: "module" }) },
      ITEMS,
      ", 7)",
    ],
    "the compiler is told something else": [replaced("tsconfig.json", "ES2022", "ES2023"), ITEMS, ", 7)"],
  };
  test.each(Object.entries(reached))("counts no longer where %s", (_, [files, name, made]) => {
    writeFiles(folder, files);
    expect(madeOf(started(), name) ?? "undefined").toContain(made);
  });

  test("is none when the record is cut off", () => {
    writeFileSync(recordFile(), record.slice(0, -20));
    expect(madeOf(started(), ITEMS)).toContain(", 7)");
  });
});

describe("nothing is kept", () => {
  beforeEach(() => {
    folder = temporaryFolder("kept-modules");
    writeFiles(folder, FILES);
    return () => removeFolder(folder);
  });

  test("where a module has problems, until it has none", async () => {
    writeFiles(folder, replaced(ITEMS, ": number =>", ": any =>"));
    await settled();
    const service = started();
    madeOf(service, ORDERS);
    expect(service.inserted(at(ITEMS), read(ITEMS))?.problems).not.toEqual([]);
    service.save();
    expect(existsSync(caches())).toBe(false);
    writeFiles(folder, { [ITEMS]: FILES[ITEMS] });
    service.changed("update");
    expect(service.inserted(at(ITEMS), read(ITEMS))?.problems).toEqual([]);
    await settled();
    service.changed("update");
    madeOf(service, ORDERS);
    service.save();
    expect(existsSync(caches())).toBe(true);
  });

  test("of what was edited since, nor of what another plugin made", async () => {
    await settled();
    const service = started();
    madeOf(service, ITEMS);
    writeFiles(folder, replaced("src/models.ts", "<20>", "<30>"));
    service.save();
    expect(existsSync(caches())).toBe(false);
    writeFiles(folder, FILES);
    await settled();
    service.changed("update");
    expect(madeOf(service, ITEMS, FILES[ITEMS].replace("Min<7>", "Min<9>"))).toContain(", 9)");
    service.save();
    expect(existsSync(caches())).toBe(false);
  });
});

test("what a package declares counts", async () => {
  folder = temporaryFolder("kept-modules");
  writeFiles(folder, {
    ...FILES,
    "src/models.ts": `import type { Row } from "rows";\nexport interface Order { name: string; row?: Row }\n`,
  });
  await kept();
  expect(started().keeps(at(ORDERS))).toBe(true);
  writeFiles(folder, replaced("node_modules/rows/index.d.ts", "1", "12345"));
  expect(madeOf(started(), ORDERS)).toContain("12345");
  removeFolder(folder);
});
