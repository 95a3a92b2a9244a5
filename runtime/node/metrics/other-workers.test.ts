import { EventEmitter } from "node:events";
import { describe, expect, test } from "vitest";
import { relayMetrics } from "../../../cli/start/relay-metrics.js";
import { OtherWorkers } from "./other-workers.js";

/** Workers and the process that starts them. Their messages arrive in later turns. */
function program(count: number) {
  const environment: Record<string, string> = {};
  const primary = Object.assign(new EventEmitter(), {
    workers: {} as Record<number, ReturnType<typeof worker>>,
  });
  relayMetrics(primary as never, environment);
  const worker = (id: number) => {
    const inside = new EventEmitter();
    return {
      id,
      isUp: true,
      isConnected() {
        return this.isUp;
      },
      send: (message: unknown) => setImmediate(() => inside.emit("message", message)),
      channel: {
        env: environment,
        send: (message: unknown) => setImmediate(() => primary.emit("message", primary.workers[id], message)),
        on: (event: "message", listener: (message: unknown) => void) => inside.on(event, listener),
      },
    };
  };
  for (let id = 1; id <= count; id++) primary.workers[id] = worker(id);
  return primary.workers;
}

const joined = (workers: ReturnType<typeof program>, patience?: number) =>
  Object.values(workers).map(({ id, channel }) => {
    const others = new OtherWorkers(channel, patience);
    others.answer(async () => `of ${id}`);
    return others;
  });

describe("workers of one program", () => {
  test("each hears of all others, also of two questions at once", async () => {
    const all = joined(program(3));
    const answers = await Promise.all(all.map((each) => each.metrics()));
    expect(answers.map((each) => each.toSorted())).toEqual([
      ["of 2", "of 3"],
      ["of 1", "of 3"],
      ["of 1", "of 2"],
    ]);
    const again = await Promise.all([all[0]?.metrics(), all[0]?.metrics()]);
    expect(again.map((each) => each?.length)).toEqual([2, 2]);
  });

  test("one that does not answer is not waited for", async () => {
    const workers = program(3);
    const [first] = joined(workers, 50);
    const silent = workers[3];
    if (silent) silent.send = () => setImmediate(() => {});
    expect(await first?.metrics()).toEqual(["of 2"]);
    if (silent) silent.isUp = false;
    expect(await first?.metrics()).toEqual(["of 2"]);
  });

  test("one that is alone asks nobody", async () => {
    const [only] = joined(program(1));
    expect(await only?.metrics()).toEqual([]);
    const alone = new OtherWorkers({ env: {}, send: undefined, on: () => undefined });
    alone.answer(async () => 1);
    expect(await alone.metrics()).toEqual([]);
  });
});
