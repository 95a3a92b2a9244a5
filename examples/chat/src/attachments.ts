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
    // Under a name of ours: theirs is only what it is called when somebody saves it.
    const id = randomUUID();
    await file.save(join(folder, id));
    return { id, name: file.name.slice(-255) || "file", size: file.size };
  },
);

/**
 * Read a file. It is saved and never shown: a page that somebody attached must not run as one of ours.
 * @operationId readFile
 */
attachments.get(
  "/:id/:name",
  (id: Uuid, name: string, folder: Folder): Promise<FileReply> => stored(folder, id, { download: name }),
);
