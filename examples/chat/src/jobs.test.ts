import { expect, it } from "vitest";
import { Jobs } from "./jobs.js";

const never = (signal: AbortSignal) =>
  new Promise<string>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

it("ends the running and the waiting when the app closes", async () => {
  const jobs = new Jobs<string>();
  const [running, waiting] = [jobs.start(never), jobs.start(never)];
  await expect.poll(() => jobs.find(running.id)?.status).toBe("running");
  await jobs.close();
  expect(jobs.find(running.id)).toMatchObject({ status: "failed" });
  expect(jobs.find(waiting.id)).toMatchObject({ status: "failed" });
});

it("forgets the oldest, but none that is not done", async () => {
  const jobs = new Jobs<number>();
  const [first, second] = [jobs.start(async () => 1), jobs.start(async () => 2)];
  await expect.poll(() => jobs.find(second.id)?.status).toBe("done");
  for (let count = 0; count < 100; count++) jobs.start(never as () => Promise<never>);
  expect(jobs.find(first.id)).toBeUndefined();
  expect(() => jobs.start(async () => 3)).toThrow("too much to do");
  await jobs.close();
});
