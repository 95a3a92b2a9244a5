import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { encodedForm, type UploadProgress, uploading } from "./upload.js";

async function serving(answer: (form: FormData) => Response | Promise<Response>): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const answered = await answer(await new Response(Buffer.concat(chunks), { headers }).formData());
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The result of the platform's own encoder, with its boundary. */
async function byPlatform(form: FormData): Promise<{ text: string; boundary: string }> {
  const encoded = new Response(form);
  const boundary = /boundary=(.*)/.exec(encoded.headers.get("content-type") ?? "")?.[1] ?? "";
  return { text: await encoded.text(), boundary };
}

test("a form is encoded as the platform encodes it", async () => {
  const texts = fc.string({ unit: fc.constantFrom("a", '"', "\n", "\r", "\r\n", "é", "%", "\\", ";") });
  const values = fc.oneof(
    texts,
    // undici sends no name for a file without one, contrary to HTML, 4.10.21.8.
    fc.record({ content: texts, name: texts.filter(Boolean), type: fc.constantFrom("", "text/plain") }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(texts, values), { maxLength: 4 }), async (fields) => {
      const form = new FormData();
      for (const [name, value] of fields) {
        if (typeof value === "string") form.append(name, value);
        else form.append(name, new File([value.content], value.name, { type: value.type }));
      }
      const { text, boundary } = await byPlatform(form);
      const encoded = encodedForm(form, boundary);
      expect((await encoded.text()).trimEnd()).toBe(text.trimEnd());
      expect(encoded.type).toBe(`multipart/form-data; boundary=${boundary.toLowerCase()}`);
    }),
    { numRuns: 100 },
  );
});

test("several files go up, and it is told how far they are", async () => {
  const url = await serving(async (form) => {
    const files = form.getAll("files").filter((file) => file instanceof File);
    return Response.json(await Promise.all(files.map(async (file) => [file.name, await file.text()])));
  });
  const form = new FormData();
  form.append("title", "two");
  form.append("files", new File(["x".repeat(300_000)], "a.txt"));
  form.append("files", new Blob(["blob"]), "b.txt");
  for (const send of [undefined, fetch]) {
    const told: UploadProgress[] = [];
    const body = encodedForm(form);
    const response = await uploading(url, { method: "POST", body }, (each) => told.push(each), send);
    expect(await response.json()).toEqual([
      ["a.txt", "x".repeat(300_000)],
      ["b.txt", "blob"],
    ]);
    const sent = told.map((each) => each.sent);
    expect(sent[0]).toBe(0);
    expect(sent.at(-1)).toBe(body.size);
    expect(sent).toEqual([...sent].sort((a, b) => a - b));
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([body.size]));
    expect(told.length).toBeGreaterThan(3);
  }
});
