import { expect, test } from "vitest";
import type { OperationFragment } from "../../runtime/contract/document.js";
import { ROUTE_KINDS } from "../../runtime/contract/route-kinds.js";
import { programOf, root } from "../../test/support/program.js";
import { createDiscovery } from "../1-discover/discovery.js";
import { createReader } from "../2-read/reader.js";
import { createPlanContext } from "../3-plan/context.js";
import { TypeFacts } from "../4-generate/facts.js";
import { generateModule } from "../4-generate/module.js";
import { createReferences } from "../openapi/references.js";
import { ts } from "../semantics/compiler.js";
import { createSession } from "../session.js";
import type { CallKind, FoundCall } from "./call.js";
import { CALLS } from "./calls.js";
import { compiledCall } from "./compiled-call.js";

interface Described extends FoundCall {
  readonly text: string;
}

/** `describe("…")`: a kind of call that no phase knows. */
const described: CallKind<Described, { readonly text: string }, OperationFragment> = {
  find: (file, { session }) =>
    session.callsIn(file).flatMap((call) => {
      const [text, ...more] = call.arguments ?? [];
      const isDescribe = call.expression.getText() === "describe" && more.length === 0;
      return isDescribe && text && ts.isStringLiteral(text) ? [{ call, text: text.text }] : [];
    }),
  plan: ({ text }) => (text === "" ? undefined : { text }),
  document: {
    fragment: ({ text }) => ({ operation: { description: text } }),
    traveling: () => ({ parameters: [] }),
  },
  bodies: () => [],
  constant: ({ text }, document, module) =>
    module.declare("route", `described ${text}`, "description", (own) =>
      [`const ${own} = {`, `  text: ${JSON.stringify(text)},`, ...document, "};"].join("\n"),
    ),
};

test("a kind of call that no phase knows is found, planned, documented and written", () => {
  const program = programOf({
    "src/app.ts": `describe("one"); describe(""); describe("two", true); other("three");`,
  });
  const { semantics } = program;
  const session = createSession();
  const reader = createReader(semantics, () => {});
  const context = createPlanContext({
    semantics,
    reader,
    report: () => {},
    slowPattern: session.slowPattern,
    root,
  });
  const parts = createDiscovery(semantics, session)
    .find(described, program.file("src/app.ts"))
    .flatMap((found) => {
      const plan = described.plan(found, context);
      return plan ? [compiledCall(described, plan, found.call, createReferences(reader.types))] : [];
    });
  expect(parts.map(({ documented }) => documented?.fragment)).toEqual([
    { operation: { description: "one" } },
  ]);
  const facts = new TypeFacts(reader.types);
  const { prelude, routes } = generateModule({ name: "src/app", parts, facts, taken: () => false });
  expect(routes).toEqual([{ call: { start: 0, end: `describe("one")`.length }, argument: "description" }]);
  expect(prelude).toMatch(/const description = \{\n {2}text: "one",\n {2}\.\.\.document\(/);
});

test("calls of a kind are looked for once a file", () => {
  const program = programOf({ "src/app.ts": `describe("one");` });
  let looked = 0;
  const counted = {
    ...described,
    find: (...[file, discovery]: Parameters<typeof described.find>) => {
      looked++;
      return described.find(file, discovery);
    },
  };
  const file = program.file("src/app.ts");
  const discovery = createDiscovery(program.semantics, createSession());
  const found = [discovery.find(counted, file), discovery.find(counted, file)];
  expect(found[0]).toBe(found[1]);
  const next = createDiscovery(program.semantics, discovery.session, { before: discovery, files: [file] });
  expect(next.find(counted, file)).toBe(found[0]);
  expect(looked).toBe(1);
});

test("a row that lacks a phase does not compile", () => {
  const { find, plan, document, bodies, constant } = described;
  type Row = typeof described;
  const rows: readonly Row[] = [
    // @ts-expect-error nobody finds it
    { plan, document, bodies, constant },
    // @ts-expect-error nobody plans it
    { find, document, bodies, constant },
    // @ts-expect-error what it says to the document is left open
    { find, plan, bodies, constant },
    // @ts-expect-error its fragment is promised
    { find, plan, document: undefined, bodies, constant },
    // @ts-expect-error nobody says which types it has
    { find, plan, document, constant },
    // @ts-expect-error nobody writes it
    { find, plan, document, bodies },
  ];
  expect(rows).toHaveLength(6);
});

test("every kind of route has the calls that register it", () => {
  const kinds = Object.values(CALLS).flatMap((row) => ("routeKind" in row ? [row.routeKind] : []));
  expect(kinds.toSorted()).toEqual(Object.keys(ROUTE_KINDS).toSorted());
});
