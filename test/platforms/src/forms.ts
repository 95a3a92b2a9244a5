import { type Form, type Int, type Max, Router, type Upload } from "countersign";

export const forms = new Router();

interface Seen {
  name: string;
  type: string;
  size: Int;
  sum: string;
}

interface Post {
  title: string;
  count: Int & Max<10>;
  tags?: string[];
  files: Upload[];
}

async function seen(upload: Upload): Promise<Seen> {
  const digest = await crypto.subtle.digest("SHA-256", (await upload.bytes()) as BufferSource);
  const sum = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { name: upload.name, type: upload.type, size: upload.size, sum };
}

forms.post(
  "/fields",
  (name: Form<string>, age: Form<Int>, tags: Form<string[]>): string => `${name} ${age} ${tags}`,
);
forms.post(
  "/posts",
  async (post: Form<Post>): Promise<{ title: string; count: Int; tags: string[]; files: Seen[] }> => {
    const files: Seen[] = [];
    for (const file of post.files) files.push(await seen(file));
    return { title: post.title, count: post.count, tags: post.tags ?? [], files };
  },
);
forms.post("/streamed", async (file: Upload): Promise<{ size: Int; sum: Int }> => {
  let [size, sum] = [0, 0];
  for await (const chunk of file.stream()) {
    size += chunk.length;
    for (const byte of chunk) sum = (sum + byte) % 65_521;
  }
  return { size, sum };
});
/** Saves the file and reads it again. */
forms.post("/saved", async (file: Upload): Promise<{ size: Int }> => {
  const fs = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const folder = await fs.mkdtemp(`${tmpdir()}/countersign-platforms-`);
  try {
    await file.save(`${folder}/kept`);
    return { size: (await fs.stat(`${folder}/kept`)).size };
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
});
