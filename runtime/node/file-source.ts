import type { BigIntStats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { FILE_PIECE } from "../file-piece.js";
import type { Source } from "../lifetime/streamed-body.js";
import { needFileSystem } from "./file-system.js";

/**
 * Returns the bytes of a file from `start` up to but excluding `end`, one piece per request.
 * @param stats of the file that was looked up, so that another version is not sent with its length and validators.
 */
export function fileSource(path: string, stats: BigIntStats, start: number, end: number): Source {
  let opening: Promise<FileHandle> | undefined;
  let at = start;
  const close = async () => {
    const opened = opening;
    opening = undefined;
    const handle = await opened?.catch(() => undefined);
    await handle?.close();
  };
  return {
    async next() {
      if (at >= end) {
        await close();
        return { done: true };
      }
      opening ??= openSame(path, stats);
      const handle = await opening;
      const piece = new Uint8Array(Math.min(FILE_PIECE, end - at));
      const { bytesRead } = await handle.read(piece, 0, piece.length, at);
      if (bytesRead === 0) throw new Error(`The file ${path} became shorter while it was sent.`);
      at += bytesRead;
      return { value: piece.subarray(0, bytesRead) };
    },
    encode: (piece) => piece as Uint8Array,
    stop: close,
  };
}

async function openSame(path: string, { size, mtimeNs }: BigIntStats): Promise<FileHandle> {
  const { constants, promises } = needFileSystem().fs;
  // Does not follow a link that has replaced the file. Windows has no such flag.
  const handle = await promises.open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const now = await handle.stat({ bigint: true });
    if (now.size === size && now.mtimeNs === mtimeNs) return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  throw new Error(`The file ${path} has changed since it was looked up: call file for each request.`);
}
