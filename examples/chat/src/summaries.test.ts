import { expect, it, vi } from "vitest";
import app from "./app.js";
import type { Job } from "./jobs.js";
import { withStub } from "./testing/model.js";
import { conversation, post } from "./testing/requests.js";

withStub();

const read = async (url: string) => (await (await app.request(url)).json()) as Job<string>;

async function ended(url: string): Promise<Job<string>> {
  await expect.poll(async () => (await read(url)).status).toMatch(/done|failed/);
  return read(url);
}

it("accepts a job, which goes on behind the answer, and tells how far it is", async () => {
  const accepted = await post("/api/summaries", conversation("What is a stub?"));
  expect(accepted.status).toBe(202);
  expect(accepted.headers.get("retry-after")).toBe("1");
  const job = (await accepted.json()) as Job<string>;
  const location = accepted.headers.get("location") ?? "";
  expect(job).toEqual({ id: expect.any(String), status: "queued" });
  expect(location).toBe(`/api/summaries/${job.id}`);
  expect(await ended(location)).toEqual({
    id: job.id,
    status: "done",
    result: "You asked one question: “What is a stub?”.",
  });
});

it("tells that a job has failed, and goes on with the next", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const start = async (model: string) =>
    (await post("/api/summaries", conversation("Hello", model))).headers.get("location") ?? "";
  const urls = [await start("stub-busy"), await start("no such model"), await start("stub")];
  const [busy, unknown, last] = await Promise.all(urls.map(ended));
  expect(busy).toMatchObject({ status: "failed", reason: "The model is busy" });
  expect(unknown).toMatchObject({ status: "failed", reason: "There is no such model" });
  expect(last).toMatchObject({ status: "done" });
});

it("knows only jobs that there are", async () => {
  const url = "/api/summaries/00000000-0000-4000-8000-000000000000";
  expect((await app.request(url)).status).toBe(404);
  expect((await app.request("/api/summaries/1")).status).toBe(422);
});
