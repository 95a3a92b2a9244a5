import { describe, expect, test } from "vitest";
import { APP, filesOf, ITEMS, processOf, run, silentBehindErrors } from "../commands/echoes.js";
import { rollup, viteBuild } from "../hosts/bundlers.js";
import { tspc } from "../support/quickstart.js";

describe("tspc", () => silentBehindErrors(processOf(tspc, "--noEmit")));

test("register names the cause when a module of CommonJS waits at its top level", async () => {
  const files = {
    ...filesOf({ app: APP.replace("export default", "await 1;\nexport default") }),
    "package.json": "{}",
  };
  const { printed } = await run(processOf("--import", "countersign/register", "src/app.ts"), files);
  expect(printed).toMatch(/src\/app\.ts:7:1 - CS4017: .*CommonJS.*\n {2}fix: Add "type": "module"/);
});

describe("hosts that check no types", () => {
  const UNKNOWN = filesOf({ items: ITEMS.replace("id: Int", "id: Nothing") });
  const UNTYPED = { module: "ESNext", moduleResolution: "node", ignoreDeprecations: "6.0" };
  const script = (text: string) => ["--input-type=module", "--eval", text];
  const hosts: readonly (readonly [string, readonly string[]])[] = [
    ["register", ["--import", "countersign/register", "src/app.ts"]],
    ["vite", script(viteBuild("vite"))],
    ["rollup", script(rollup)],
  ];

  test.each(hosts)("%s says what TypeScript says in the place of an echo", async (_, command) => {
    const { printed } = await run(processOf(...command), UNKNOWN);
    expect(printed).toContain("TS2304: Cannot find name 'Nothing'.");
    expect(printed).toMatch(/items\.ts[: (]+4[:,]2[34]/);
    expect(printed).not.toMatch(/CS\d{4}/);
  });

  // The plugin for Rollup is that for Vite.
  test.each(hosts.filter(([name]) => name !== "rollup"))(
    "%s says that it finds no types for countersign, and advises nothing else",
    async (_, command) => {
      const { printed } = await run(processOf(...command), filesOf({}), { options: UNTYPED });
      expect(printed).toContain('CS4014: TypeScript finds no types for "countersign"');
      expect(printed).not.toContain("was not compiled");
    },
  );
});
