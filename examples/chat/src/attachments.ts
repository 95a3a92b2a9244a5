import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Depends, type FileReply, Router, type Upload, type Uuid } from "countersign";
import { file as stored } from "countersign/files";
import type { Attachment } from "./rooms/messages.js";
import type { AppSettings } from "./settings.js";

type Folder = Depends<typeof attachmentsFolder, { scope: "app" }>;

export async function attachmentsFolder({ attachmentsFolder }: AppSettings): Promise<string> {
  await mkdir(attachmentsFolder, { recursive: true });
  return attachmentsFolder;
}

export const attachments = new Router({ prefix: "/attachments", tags: ["rooms"] });

/** Keep a file. @operationId keepFile */
attachments.post(
  "/",
  { status: 201 },
  async (file: Upload<{ maxSize: 5_242_880 }>, folder: Folder): Promise<Attachment> => {
    // Stored under a generated name: the client's name is only used when someone downloads it.
    const id = randomUUID();
    await file.save(join(folder, id));
    return { id, name: file.name.slice(-255) || "file", size: file.size };
  },
);

/**
 * Read a file. It is always downloaded, never displayed: an attached page must not run as one of the app's own.
 * @operationId readFile
 */
attachments.get(
  "/:id/:name",
  (id: Uuid, name: string, folder: Folder): Promise<FileReply> => stored(folder, id, { download: name }),
);
