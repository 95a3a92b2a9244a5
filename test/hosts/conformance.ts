import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ARTIFACT_NAMES, ARTIFACTS } from "../../transformer/artifacts/artifacts.js";
import {
  type Compilation,
  type Compiler,
  createCompiler,
  openProject,
} from "../../transformer/hosts/program.js";
import type { Host, Outcome, RunningHost } from "./host.js";
import { copyFixture, type HostProject } from "./project.js";
import { beginning, type Exchange, type Step, steps } from "./steps.js";

/**
 * Tests what every host must do, in one session: compile the fixture, and after each edit serve the current contract, with the
 * document that the command line writes. It must report an edit that breaks the build.
 */
export function conforms(host: Host): void {
  describe(`${host.name} serves what is written`, () => {
    let project: HostProject;
    let running: RunningHost;
    let reference: Compiler;
    /** All exchanges that are currently valid, by request. */
    const holding = new Map<string, Exchange>();
    let document: string;
    let asyncapi: string;
    /** The artifacts that the last good build should have written. */
    let good: Artifacts;

    beforeAll(async () => {
      project = copyFixture(host.name);
      host.prepare?.(project);
      reference = await createCompiler(await openProject({ cwd: project.root }));
      running = await host.start(project);
    });
    afterAll(async () => {
      await running?.stop();
      project.remove();
    });

    async function expectServed(outcome: Outcome, changes: readonly Pick<Step, "exchanges" | "document">[]) {
      for (const exchange of changes.flatMap(({ exchanges }) => exchanges))
        holding.set(JSON.stringify(exchange.ask), exchange);
      await expectHolding(outcome);
      for (const [pointer, value] of changes.flatMap((change) => Object.entries(change.document ?? {})))
        expect([pointer, valueAt(JSON.parse(document), pointer)]).toEqual([pointer, value]);
      good = artifactsOf(reference.compile());
      expect(document).toBe(good.get("openapi.json"));
      expect(asyncapi).toBe(good.get("asyncapi.json"));
      expectWritten(good);
    }

    async function expectHolding(outcome: Outcome) {
      if (!outcome.served) throw new Error(`not served:\n${outcome.problems}`);
      const exchanges = [...holding.values()];
      const questions = exchanges.map(({ ask }) => ask);
      const documents = ["/openapi.json", "/asyncapi.json"].map((path) => ({ method: "GET" as const, path }));
      const answers = await outcome.ask([...questions, ...documents]);
      const told = exchanges.map(({ ask, status, body, problem }, i) => {
        const answer = answers[i];
        const json = JSON.parse(answer?.text ?? "null");
        const { type, loc = [] } = (problem && json.detail?.[0]) ?? {};
        return {
          expected: { ask, status, ...(problem ? { problem } : { body }) },
          actual: {
            ask,
            status: answer?.status,
            ...(problem ? { problem: [type, ...loc] } : { body: json }),
          },
        };
      });
      expect(told.map(({ actual }) => actual)).toEqual(told.map(({ expected }) => expected));
      [document = "", asyncapi = ""] = answers.slice(-2).map(({ text }) => text);
    }

    /** Good builds write the artifacts, and others leave them unchanged: the same files with the same bytes. */
    function expectWritten(expected: Artifacts) {
      if (host.artifacts === undefined) return;
      for (const [fileName, text] of expected) {
        const file = path.join(host.artifacts, fileName);
        expect(existsSync(path.join(project.root, file)), file).toBe(true);
        expect(project.read(file), file).toBe(text);
      }
    }

    test("at first", async () => {
      await expectServed(running.first, [beginning]);
    });

    for (const batch of batches(steps, host.together)) {
      const [{ breaks } = {}] = batch;
      const name = batch.length === 1 ? batch[0]?.name : `${batch.length} edits, ${batch[0]?.name} the first`;
      test(`after ${name}`, async () => {
        let outcome = await running.edit(() => {
          for (const step of batch) step.edit(project);
        }, breaks !== undefined);
        const byHand = host.overlooks?.[name ?? ""];
        if (byHand) {
          await expectHolding(outcome);
          await byHand(project);
          outcome = await running.edit(() => {}, false);
        }
        if (!breaks) return expectServed(outcome, batch);
        if (outcome.served) throw new Error("It was served as if nothing were wrong");
        const told = [...breaks.own, ...(host.checksTypes === false ? [] : breaks.types)];
        for (const pattern of told) expect(outcome.problems).toMatch(pattern);
        expectWritten(good);
      });
    }
  });
}

/** Texts by their files. */
type Artifacts = ReadonlyMap<string, string | undefined>;

function artifactsOf(compilation: Compilation): Artifacts {
  return new Map(
    ARTIFACT_NAMES.flatMap((name) => [
      [ARTIFACTS[name].fileName, compilation.artifact(name)] as const,
      ...compilation.further(name),
    ]),
  );
}

/** Only good edits are made together: broken ones are made by themselves. */
function batches(all: readonly Step[], together: Host["together"]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of all) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const isAlike = together === "all" || (together === "a kind" && step.kind && step.kind === first?.kind);
    if (group && isAlike && !step.breaks && !first?.breaks) group.push(step);
    else groups.push([step]);
  }
  return groups;
}

function valueAt(document: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  const names = keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.reduce((value, name) => (Object(value) as Record<string, unknown>)[name], document);
}
