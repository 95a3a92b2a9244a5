import fc from "fast-check";
import { expect, test } from "vitest";
import { App } from "../app.js";
import type { CompiledDependency } from "../contract/dependency.js";
import { add } from "../operation.fixture.js";
import { dependency, needing } from "./testing.js";

/** A dependency of the handler, in order. */
interface Member {
  readonly scope: "request" | "function";
  /** Also uses the member that many places before it. */
  readonly uses: number;
  readonly isAsync: boolean;
  /** What it does with an error that is thrown into it. */
  readonly onError: "lets pass" | "translates" | "swallows";
  readonly fails: "never" | "before" | "after";
}

const member: fc.Arbitrary<Member> = fc.record({
  scope: fc.constantFrom("request", "function"),
  uses: fc.nat(3),
  isAsync: fc.boolean(),
  onError: fc.constantFrom("lets pass", "translates", "swallows"),
  fails: fc.constantFrom("never", "never", "never", "before", "after"),
});

type Tell = (what: string) => void;

/** The body of a member's generator: the same for both worlds, with `between` instead of the `yield`. */
function* body(name: string, { onError, fails }: Member, tell: Tell): Generator<string> {
  tell(`${name} begins`);
  if (fails === "before") throw new Error(`${name} refuses`);
  try {
    yield name;
  } catch (error) {
    tell(`${name} sees ${(error as Error).message}`);
    if (onError === "lets pass") throw error;
    if (onError === "translates") throw new Error(`${name} translates`);
    return;
  } finally {
    tell(`${name} ends`);
  }
  if (fails === "after") throw new Error(`${name} fails late`);
}

/** Nested `with` blocks, which FastAPI's exit stacks represent: the innermost is the last one entered. */
function nested(members: readonly Member[], handler: () => void, tell: Tell): void {
  const enter = (order: readonly number[], inside: () => void): void => {
    const [i, ...rest] = order;
    const own = i === undefined ? undefined : members[i];
    if (i === undefined || !own) {
      inside();
      return;
    }
    const generator = body(`m${i}`, own, tell);
    generator.next();
    let failure: { error: unknown } | undefined;
    try {
      enter(rest, inside);
    } catch (error) {
      failure = { error };
    }
    if (failure) generator.throw(failure.error);
    else generator.next();
  };
  enter([...members.keys()], handler);
}

function compiledMembers(members: readonly Member[], tell: Tell): readonly CompiledDependency[] {
  const compiled: CompiledDependency[] = [];
  for (const [i, own] of members.entries()) {
    const used = own.uses > 0 ? compiled[i - own.uses] : undefined;
    const usedScope = members[i - own.uses]?.scope;
    const plain = () => body(`m${i}`, own, tell);
    async function* async() {
      yield* body(`m${i}`, own, tell);
    }
    const needs = used && usedScope ? needing({ of: used, scope: usedScope }) : [];
    compiled.push(dependency(own.isAsync ? async : plain, "generator", { needs }));
  }
  return compiled;
}

test("within one scope, dependencies are nested as with blocks, whatever fails", async () => {
  const scenario = fc.tuple(fc.array(member, { minLength: 1, maxLength: 6 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(scenario, async ([given, handlerFails]) => {
      const members = given.map((each) => ({ ...each, scope: "request" }) as const);
      const told: string[] = [];
      const expected: string[] = [];
      const handler = (tell: Tell) => () => {
        tell("handler");
        if (handlerFails) throw new Error("handler fails");
        return 1;
      };
      try {
        nested(
          members,
          handler((what) => expected.push(what)),
          (what) => expected.push(what),
        );
      } catch {}
      const app = new App({ title: "Test", version: "1", log: () => {} });
      const needs = needing(...compiledMembers(members, (what) => told.push(what)));
      add(
        app,
        "get",
        "/",
        handler((what) => told.push(what)),
        { needs },
      );
      await app.request("/");
      await app.settled();
      expect(told).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("everything that begins ends once, the function scope before the request scope, each in reverse", async () => {
  const scenario = fc.tuple(fc.array(member, { minLength: 1, maxLength: 6 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(scenario, async ([members, handlerFails]) => {
      const told: string[] = [];
      const app = new App({ title: "Test", version: "1", log: () => {} });
      const compiled = compiledMembers(members, (what) => told.push(what));
      const needs = needing(...compiled.map((of, i) => ({ of, scope: members[i]?.scope ?? "request" })));
      const handler = () => {
        if (handlerFails) throw new Error("handler fails");
        return 1;
      };
      add(app, "get", "/", handler, { needs });
      await app.request("/");
      await app.settled();
      const refused = (name: string) => members[Number(name.slice(1))]?.fails === "before";
      const names = (verb: string) =>
        told.filter((what) => what.endsWith(verb)).map((what) => what.split(" ", 1)[0] ?? "");
      const begun = names(" begins").filter((name) => !refused(name));
      const of = (scope: Member["scope"]) =>
        begun.filter((name) => members[Number(name.slice(1))]?.scope === scope).toReversed();
      expect(names(" ends")).toEqual([...of("function"), ...of("request")]);
    }),
    { numRuns: 300 },
  );
});
