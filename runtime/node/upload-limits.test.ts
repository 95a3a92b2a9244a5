import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CompiledUpload } from "../contract/body.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import type { Upload } from "../index.js";
import { type SpoolFile, spoolTo } from "../request/spool.js";
import { onEachPath } from "./direct/testing.js";
import { diskSpool } from "./disk-spool.js";
import { CHUNKED, chunk, LARGE, MEBIBYTE, PART, UploadSite, until } from "./uploads.fixture.js";

/** How much of an upload is read, and when, over real sockets. */
let site: UploadSite;
beforeEach(() => {
  site = new UploadSite();
});
afterEach(() => site.close());

onEachPath(() => {
  describe("before a byte of the body is read", () => {
    const guard = () => {
      throw new HttpError(401, "Who are you?");
    };

    test.each([
      ["that waits to be told to go on", ["Expect: 100-continue"]],
      ["that does not ask", []],
    ])("a guard answers a client %s", async (_, expectation) => {
      const handled = vi.fn();
      site.route(handled, { needs: needing(dependency(guard)) });
      await site.listen();
      const client = await site.connect(CHUNKED, ...expectation);
      const text = await client.until(/Who are you\?"\}/);
      expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 401"]);
      expect(handled).not.toHaveBeenCalled();
    });

    test("a length beyond the limit is refused", async () => {
      const handled = vi.fn();
      site.route(handled, {}, { maxSize: 1000 });
      await site.listen();
      const client = await site.connect("Expect: 100-continue", `Content-Length: ${MEBIBYTE + 1001}`);
      const text = await client.over;
      expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 413"]);
      expect(text).toContain(`The request body is too large. Maximum size is ${MEBIBYTE + 1000} bytes.`);
    });

    test("a client that waits is told to go on where nothing is wrong", async () => {
      site.route((file: Upload) => file.text());
      await site.listen();
      const client = await site.connect(CHUNKED, "Expect: 100-continue");
      expect(await client.until(/\r\n\r\n/)).toBe("HTTP/1.1 100 Continue\r\n\r\n");
      client.write(`${chunk(`${PART}hello\r\n--B--`)}0\r\n\r\n`);
      expect(await client.until(/"hello"$/)).toContain("HTTP/1.1 200");
    });
  });

  describe("an upload of 30 MB", () => {
    const PIECE = chunk(Buffer.alloc(64 * 1024, "x"));
    const PIECES = 480;

    /** Counts the bytes that the disk has received and not yet written. */
    function slowDisk() {
      const counts = { waiting: 0, most: 0, written: 0 };
      let release = () => {};
      const opened = new Promise<void>((resolve) => {
        release = resolve;
      });
      spoolTo({
        ...diskSpool,
        open() {
          const place = diskSpool.open();
          const create = (): SpoolFile => {
            const file = place.create();
            const write = async (piece: Uint8Array) => {
              counts.waiting += piece.length;
              counts.most = Math.max(counts.most, counts.waiting);
              await opened;
              await file.write(piece);
              counts.waiting -= piece.length;
              counts.written += piece.length;
            };
            return {
              write,
              finish: () => file.finish(),
              read: () => file.read(),
              save: (path) => file.save(path),
            };
          };
          return { create, remove: () => place.remove() };
        },
      });
      return { counts, release };
    }
    afterEach(() => spoolTo(diskSpool));

    test("is read no faster than the disk writes, and never held in memory", async () => {
      site.route((file: Upload) => file.size);
      await site.listen();
      const { counts, release } = slowDisk();
      const client = await site.connect(CHUNKED);
      await client.send(chunk(PART));
      let poured = 0;
      const pouring = (async () => {
        while (poured < PIECES) {
          await client.send(PIECE);
          poured++;
        }
        await client.send(Buffer.from(`${chunk("\r\n--B--")}0\r\n\r\n`));
      })();
      await until(() => counts.waiting > 0);
      // The client goes on until sockets and streams are full: about 5 MB.
      let before = -1;
      while (before !== poured) {
        before = poured;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      expect(poured).toBeLessThan(PIECES / 2);
      release();
      await pouring;
      expect(await client.until(/\r\n\r\n\d+$/)).toMatch(new RegExp(`${PIECES * 64 * 1024}$`));
      expect(counts.written).toBe(PIECES * 64 * 1024);
      // Enough to be too large for memory, and then one piece at a time.
      expect(counts.most).toBeLessThan(2 * MEBIBYTE);
    });

    test.each<[string, CompiledUpload, number, string]>([
      [
        "that is larger than its type says",
        { maxSize: MEBIBYTE },
        413,
        'The file in \\"file\\" is too large. Maximum size is 1048576 bytes.',
      ],
      [
        "of another media type",
        { types: ["image/*"] },
        415,
        'The file in \\"file\\" is without a media type. Allowed: image/*.',
      ],
    ])("%s is answered before it has come", async (_, asks, status, detail) => {
      const handled = vi.fn();
      site.route(handled, {}, asks);
      await site.listen();
      const client = await site.connect(CHUNKED);
      await client.send(chunk(PART));
      for (let i = 0; i < 32; i++) await client.send(PIECE);
      const text = await client.until(/"\}$/);
      expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`));
      expect(text).toMatch(/connection: close/i);
      expect(text).toContain(detail);
      expect(handled).not.toHaveBeenCalled();
      await until(() => site.temporary().length === 0);
    });
  });

  test("curl sends files and fields", async () => {
    site.route(async (file: Upload) => [file.name, file.type, file.size, (await file.bytes()).at(-1)]);
    const url = await site.listen();
    const path = site.path("naïve file.png");
    writeFileSync(path, LARGE);
    const args = ["-sS", "-F", "note=right", "-F", `file=@${path};type=image/png`, url];
    const { stdout } = await promisify(execFile)("curl", args);
    expect(JSON.parse(stdout)).toEqual(["naïve file.png", "image/png", LARGE.length, 120]);
    await until(() => site.temporary().length === 0);
  });
});
