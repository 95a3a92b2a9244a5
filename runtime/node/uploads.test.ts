import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FormView } from "../contract/request-view.js";
import type { Background } from "../dependencies/background.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import type { Issues } from "../generated/issues.js";
import { asUpload } from "../generated/uploads.js";
import { Upload } from "../index.js";
import { onEachPath } from "./direct/testing.js";
import { LARGE, MEBIBYTE, PART, UploadSite, until } from "./uploads.fixture.js";

/** Where the files of requests are, and that none are left however a request ends. Uses real sockets, and checks the whole log. */
let site: UploadSite;
beforeEach(() => {
  site = new UploadSite();
});
afterEach(() => site.close());

onEachPath(() => {
  describe("an upload on Node", () => {
    test("is on the disk past a mebibyte, in a file that nobody else can read, and gone with the answer", async () => {
      const seen: unknown[] = [];
      site.route(async (file: Upload) => {
        const [dir, name] = site.temporary().map(String);
        const stats = ["", dir, name].map((each) => statSync(site.path("tmp", each ?? "")).mode & 0o777);
        seen.push(stats.slice(1), name?.includes("a.bin"), file.size, (await file.bytes()).length);
        // As many times as you like.
        return (await file.text()) === LARGE.toString();
      });
      await site.listen();
      expect(await (await site.post(LARGE)).json()).toBe(true);
      expect(seen).toEqual([[0o700, 0o600], false, LARGE.length, LARGE.length]);
      await until(() => site.temporary().length === 0);
    });

    test("stays in memory below", async () => {
      site.route((file: Upload) => [file.size, site.temporary()]);
      await site.listen();
      expect(await (await site.post(Buffer.from("small"))).json()).toEqual([5, []]);
    });

    test("is saved by moving it, or by writing what is in memory, with the mode of other files", async () => {
      const own = site.path("saved", "own");
      writeFileSync(own, "");
      site.route(async (file: Upload) => {
        await Promise.all([file.save(site.path("saved", "one")), file.save(site.path("saved", "two"))]);
        return (await file.bytes()).length;
      });
      await site.listen();
      for (const content of [LARGE, Buffer.from("small")]) {
        expect(await (await site.post(content)).json()).toBe(content.length);
        for (const name of ["one", "two"]) {
          expect(readFileSync(site.path("saved", name)).equals(content)).toBe(true);
          expect(statSync(site.path("saved", name)).mode).toBe(statSync(own).mode);
        }
      }
      await until(() => site.temporary().length === 0);
      expect(readFileSync(site.path("saved", "one"), "utf8")).toBe("small");
    });

    test("takes the place of a symbolic link, wherever it was until then, and is not written through it", async () => {
      const [there, link] = [site.path("saved", "there"), site.path("saved", "link")];
      site.route((file: Upload) => file.save(link));
      await site.listen();
      for (const content of [LARGE, Buffer.from("small")]) {
        writeFileSync(there, "other");
        rmSync(link, { force: true });
        symlinkSync(there, link);
        expect((await site.post(content)).status).toBe(200);
        expect(readFileSync(link).equals(content)).toBe(true);
        expect(readFileSync(there, "utf8")).toBe("other");
      }
    });

    test.each([
      ["a way up", "../../evil"],
      ["an absolute path", "/etc/evil"],
      ["a path of Windows", "..\\evil"],
      ["characters beyond ASCII", "ü\u{1f600}"],
      ["nothing", ""],
      ["the folder itself", "."],
      ["5,000 characters", "a".repeat(5000)],
    ])("has nothing written under the client's name: %s", async (_, name) => {
      site.route((file: Upload) => [
        file.name,
        site.temporary().some((each) => String(each).includes("evil")),
      ]);
      const url = await site.listen();
      const body = `${PART.replace("a.bin", name)}${LARGE}\r\n--B--`;
      const headers = { "content-type": "multipart/form-data; boundary=B" };
      const response = await fetch(url, { method: "POST", body, headers });
      expect(await response.json()).toEqual([name.replace(/^.*[/\\]/, ""), false]);
      await until(() => site.temporary().length === 0);
      expect(readdirSync(site.path()).toSorted()).toEqual(["saved", "tmp"]);
      expect(readdirSync(site.path("saved"))).toEqual([]);
    });
  });

  describe("the temporary files are gone", () => {
    const kept: Upload[] = [];
    const keep = (file: Upload) => {
      kept.push(file);
      site.world.told.push(`handler sees ${site.temporary().length > 0}`);
    };
    beforeEach(() => void kept.splice(0));

    /** A handle that was kept of an upload reports why the upload is gone. */
    const isGone = async () => {
      await until(() => site.temporary().length === 0);
      for (const file of kept) {
        await expect(file.text()).rejects.toThrow(
          'The upload "a.bin" no longer exists, because its request has ended.',
        );
        await expect(file.save(site.path("saved", "late"))).rejects.toThrow("no longer exists");
      }
      expect(readdirSync(site.path("saved"))).toEqual([]);
    };

    test("when the request is refused", async () => {
      site.route(keep);
      await site.listen();
      const response = await site.post(LARGE, { note: "wrong" });
      expect(response.status).toBe(422);
      expect(await response.text()).not.toContain("xxx");
      await isGone();
      expect(site.world.told).toEqual([]);
    });

    test.each([
      [
        "when the handler throws",
        () => {
          throw new Error("broken");
        },
        500,
      ],
      [
        "when it refuses",
        () => {
          throw new HttpError(409, "no");
        },
        409,
      ],
    ] as const)("%s", async (_, fail, status) => {
      site.route((file: Upload) => {
        keep(file);
        fail();
      });
      await site.listen();
      expect((await site.post(LARGE)).status).toBe(status);
      await isGone();
      expect(site.world.told).toEqual(["handler sees true"]);
    });

    test("behind background tasks and the teardown of dependencies, which still read them", async () => {
      const { told } = site.world;
      const reader = async function* () {
        yield "reader";
        told.push(`teardown reads ${(await kept[0]?.bytes())?.length}`);
      };
      site.route(
        (_reader: string, file: Upload, tasks: Background) => {
          keep(file);
          tasks.add(async () => {
            await new Promise((resolve) => setTimeout(resolve, 20));
            told.push(`task reads ${(await file.bytes()).length}`);
          });
        },
        {
          needs: needing(dependency(reader, "generator")),
          decode: (view, body) => [
            undefined,
            asUpload((body as FormView).form("file"), {} as Issues),
            view.inject("background"),
          ],
        },
      );
      await site.listen();
      expect((await site.post(LARGE)).status).toBe(200);
      await isGone();
      expect(told).toEqual([
        "handler sees true",
        `task reads ${LARGE.length}`,
        `teardown reads ${LARGE.length}`,
      ]);
      expect(site.world.logged).toEqual([]);
    });

    test("behind a response that streams them", async () => {
      site.route((file: Upload) => {
        keep(file);
        return new Response(file.stream());
      });
      await site.listen();
      expect((await (await site.post(LARGE)).arrayBuffer()).byteLength).toBe(LARGE.length);
      await isGone();
    });

    test("when the client leaves in the middle of such a response", async () => {
      site.route((file: Upload) => {
        keep(file);
        return new Response(file.stream());
      });
      await site.listen();
      const controller = new AbortController();
      const big = Buffer.alloc(30 * MEBIBYTE, "x");
      const response = await site.post(big, { signal: controller.signal });
      await response.body?.getReader().read();
      controller.abort();
      await isGone();
      expect(site.world.logged).toEqual([]);
    });

    test("when the client leaves in the middle of the upload", async () => {
      site.route(keep);
      await site.listen();
      const client = await site.sending();
      await until(() => site.temporary().length > 0);
      client.destroy();
      await isGone();
      expect([site.world.told, site.world.logged]).toEqual([[], []]);
    });

    test("when the time limit passes in the middle of the upload, and nothing more is read", async () => {
      await site.close();
      site = new UploadSite({ timeout: 0.3 });
      site.route(keep);
      await site.listen();
      const client = await site.sending();
      expect(await client.until(/Timeout/)).toMatch(/^HTTP\/1\.1 504/);
      await isGone();
      expect([site.world.told, site.world.logged]).toEqual([[], []]);
    });

    test("when the server closes in the middle of the upload", async () => {
      site.route(keep);
      await site.listen();
      await site.sending();
      await until(() => site.temporary().length > 0);
      await site.closeServer();
      await isGone();
      expect(site.world.told).toEqual([]);
    });

    test.each([
      ["is cut off", `\r\n--`],
      ["has a malformed part", "\r\n--B\r\nnonsense\r\n\r\n--B--"],
    ])("when the body %s", async (_, end) => {
      site.route(keep);
      const url = await site.listen();
      const body = `${PART}${LARGE}${end}`;
      const headers = { "content-type": "multipart/form-data; boundary=B" };
      const response = await fetch(url, { method: "POST", body, headers });
      expect([response.status, await response.json()]).toEqual([
        400,
        { detail: "There was an error parsing the body" },
      ]);
      await isGone();
    });
  });
});

test("for a test of a handler an upload is made of a File", async () => {
  const upload = new Upload(new File(["a,b"], "table.csv", { type: "text/csv" }));
  expect([upload.name, upload.type, upload.size, await upload.text()]).toEqual([
    "table.csv",
    "text/csv",
    3,
    "a,b",
  ]);
  await upload.save(site.path("saved", "table.csv"));
  expect(readFileSync(site.path("saved", "table.csv"), "utf8")).toBe("a,b");
});

test("a save that fails leaves the file that was there, and nothing else", async () => {
  const path = site.path("saved", "table.csv");
  writeFileSync(path, "before");
  const pieces = async function* () {
    yield new TextEncoder().encode("half");
    throw new Error("The disk is full");
  };
  const upload = new Upload({ name: "a", type: "", size: 8, stream: () => ReadableStream.from(pieces()) });
  await expect(upload.save(path)).rejects.toThrow("The disk is full");
  expect(readFileSync(path, "utf8")).toBe("before");
  expect(readdirSync(site.path("saved"))).toEqual(["table.csv"]);
});
