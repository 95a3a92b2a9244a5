import { Router } from "countersign";
import type { Db } from "../database.js";
import { allTags } from "../services/articles.js";

export const tags = new Router({ tags: ["tags"] });

/** List all tags, most used first. */
tags.get("/", async (db: Db): Promise<{ tags: string[] }> => ({ tags: await allTags(db) }));
