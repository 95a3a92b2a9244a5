import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { inProcess } from "../testing.js";
import { handle } from "./job.js";
import { jobOf, queueContract, told } from "./queue-contract.js";

describe("a queue in the process", () => {
  queueContract(inProcess);

  it("says how many jobs are lost when it closes", async () => {
    const warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
    const job = jobOf();
    const { queue, close } = await inProcess.open([handle(job, async () => {})]);
    await queue.add(job, told, { id: randomUUID(), delaySeconds: 60 });
    await close();
    expect(warnings.mock.calls).toEqual([["1 jobs were waiting in this process, and are lost."]]);
    await expect(queue.add(job, told, { id: randomUUID() })).rejects.toThrow("The queue is closed.");
  });
});
