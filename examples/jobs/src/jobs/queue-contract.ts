import { randomUUID } from "node:crypto";
import { codec, EncodeError, type Int, type Max } from "countersign";
import { afterEach, expect, it, vi } from "vitest";
import type { Opened, QueueKind } from "../testing.js";
import { type Handler, handle, type Job } from "./job.js";

interface Told {
  at: Date;
  amount: Int & Max<100>;
}

/** A new one for each test, because servers keep jobs. */
export function jobOf(options: Partial<Job<Told>> = {}): Job<Told> {
  const name = `job-${randomUUID()}`;
  return { name, payload: codec<Told>(), attempts: 3, retrySeconds: 1, timeLimitSeconds: 10, ...options };
}

export const told = { at: new Date("2026-11-29T12:00:00Z"), amount: 7 };

/** The behavior of every queue. */
export function queueContract(kind: QueueKind): void {
  afterEach(() => vi.restoreAllMocks());
  let opened: Opened | undefined;
  const open = async (...handlers: Handler[]) => {
    opened = await kind.open(handlers);
    return opened;
  };
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });

  it("hands on what it was told, as its types", async () => {
    const done: unknown[] = [];
    const job = jobOf();
    const { queue, work } = await open(handle(job, async (payload, run) => void done.push(payload, run)));
    const id = randomUUID();
    await queue.add(job, told, { id });
    const worker = await work();
    await expect.poll(() => queue.find(job, id)).toBe("done");
    expect(done).toEqual([told, { id, attempt: 1 }]);
    await worker.stop();
  });

  it("refuses what does not fit, and knows nothing of it", async () => {
    const job = jobOf();
    const { queue } = await open();
    const id = randomUUID();
    await expect(queue.add(job, { ...told, amount: 101 }, { id })).rejects.toThrow(EncodeError);
    expect(await queue.find(job, id)).toBeUndefined();
  });

  it("tries again until it succeeds", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const attempts: number[] = [];
    const job = jobOf();
    const { queue, work } = await open(
      handle(job, async (_, { attempt }) => {
        attempts.push(attempt);
        if (attempt < 3) throw new Error("Not yet");
      }),
    );
    const id = randomUUID();
    await queue.add(job, told, { id });
    const worker = await work();
    await expect.poll(() => queue.find(job, id)).toBe("done");
    expect(attempts).toEqual([1, 2, 3]);
    await worker.stop();
  });

  it("gives up after the last attempt", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const attempts: number[] = [];
    const job = jobOf({ attempts: 2 });
    const { queue, work } = await open(
      handle(job, async (_, { attempt }) => {
        attempts.push(attempt);
        throw new Error("Never");
      }),
    );
    const id = randomUUID();
    await queue.add(job, told, { id });
    const worker = await work();
    await expect.poll(() => queue.find(job, id)).toBe("failed");
    expect(attempts).toEqual([1, 2]);
    await worker.stop();
  });

  it("keeps a job back until it is due", async () => {
    let doneAt = 0;
    const job = jobOf();
    const { queue, work } = await open(
      handle(job, async () => {
        doneAt = Date.now();
      }),
    );
    const worker = await work();
    const id = randomUUID();
    const addedAt = Date.now();
    await queue.add(job, told, { id, delaySeconds: 2 });
    expect(await queue.find(job, id)).toBe("waiting");
    await expect.poll(() => queue.find(job, id)).toBe("done");
    expect(doneAt - addedAt).toBeGreaterThanOrEqual(1900);
    await worker.stop();
  });

  it("takes a job of the same id once, while it waits and when it is done", async () => {
    const done: number[] = [];
    const job = jobOf();
    const { queue, work } = await open(handle(job, async ({ amount }) => void done.push(amount)));
    const [id, last] = [randomUUID(), randomUUID()];
    await queue.add(job, told, { id });
    await queue.add(job, { ...told, amount: 8 }, { id });
    const worker = await work();
    await expect.poll(() => queue.find(job, id)).toBe("done");
    await queue.add(job, { ...told, amount: 9 }, { id });
    await queue.add(job, { ...told, amount: 10 }, { id: last });
    await expect.poll(() => queue.find(job, last)).toBe("done");
    expect(done).toEqual([7, 10]);
    await worker.stop();
  });

  it("adds a job again and again by its schedule", async () => {
    const done: unknown[] = [];
    const job = jobOf();
    const { queue, work } = await open(handle(job, async (payload) => void done.push(payload)));
    const worker = await work();
    await queue.schedule(job, told, kind.pattern);
    await expect.poll(() => done).toContainEqual(told);
    await worker.stop();
  });

  it("does not know a job that nobody added", async () => {
    const { queue } = await open();
    expect(await queue.find(jobOf(), randomUUID())).toBeUndefined();
  });

  it("waits for what is running when it stops, and leaves the rest to others", async () => {
    let end = () => {};
    const began: string[] = [];
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    const job = jobOf();
    const { queue, work, close } = await open(
      handle(job, async (_, { id }) => {
        began.push(id);
        await held;
      }),
    );
    const id = randomUUID();
    await queue.add(job, told, { id });
    const worker = await work();
    await expect.poll(() => began).toEqual([id]);
    let hasStopped = false;
    const stopped = (kind.isServer ? worker.stop() : close()).then(() => {
      hasStopped = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(hasStopped).toBe(false);
    end();
    await stopped;
    expect(await queue.find(job, id)).toBe("done");
    if (!kind.isServer) return;
    const next = randomUUID();
    await queue.add(job, told, { id: next });
    expect(await queue.find(job, next)).toBe("waiting");
    const other = await work();
    await expect.poll(() => queue.find(job, next)).toBe("done");
    await other.stop();
  });

  it("decodes again where a job is done: what no longer fits is an error", async () => {
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    const old = jobOf({ attempts: 1 });
    const changed: Job<{ colour: string }> = { ...old, payload: codec<{ colour: string }>() };
    const { queue, work } = await open(handle(changed, async () => {}));
    const id = randomUUID();
    await queue.add(old, told, { id });
    const worker = await work();
    await expect.poll(() => queue.find(old, id)).toBe("failed");
    await expect.poll(() => errors.mock.calls.flat().map(String).join()).toContain("colour");
    await worker.stop();
  });
}
