import { afterAll, expect, it } from "vitest";
import app from "./app.js";
import type { Attachment } from "./rooms/messages.js";

afterAll(() => app.close());

async function attach(...parts: ConstructorParameters<typeof File>): Promise<Response> {
  const body = new FormData();
  body.append("file", new File(...parts));
  return app.request("/api/attachments", { method: "POST", body });
}

it("keeps a file, and has browsers save it under its own name", async () => {
  const attached = await attach(["<h1>Hi</h1>"], "../../påge.html", { type: "text/html" });
  expect(attached.status).toBe(201);
  const { id, name, size } = (await attached.json()) as Attachment;
  expect({ name, size }).toEqual({ name: "påge.html", size: 11 });
  const read = await app.request(`/api/attachments/${id}/${encodeURIComponent(name)}`);
  expect(await read.text()).toBe("<h1>Hi</h1>");
  expect(read.headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''p%C3%A5ge.html$/);
});

it("keeps nothing that is too large, and reads nothing that is not there", async () => {
  expect((await attach([new Uint8Array(5_242_881)], "large.bin")).status).toBe(413);
  const nobody = "00000000-0000-4000-8000-000000000000";
  expect((await app.request(`/api/attachments/${nobody}/a.txt`)).status).toBe(404);
  expect((await app.request("/api/attachments/..%2F..%2Fpackage.json/a.txt")).status).toBe(422);
});
