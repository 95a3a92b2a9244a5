import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { DATABASE_URL, postgres } from "../testing.js";
import { handle } from "./job.js";
import { jobOf, queueContract, told } from "./queue-contract.js";

describe.skipIf(DATABASE_URL === undefined)("a queue on PostgreSQL", () => {
  const kind = postgres(DATABASE_URL ?? "");
  queueContract(kind);

  it("keeps a job if the transaction is committed, and only then", async () => {
    const job = jobOf();
    const { queue, work, close } = await kind.open([handle(job, async () => {})]);
    const client = new pg.Client({ connectionString: DATABASE_URL });
    await client.connect();
    const [undone, kept] = [randomUUID(), randomUUID()];

    await client.query("begin");
    await queue.within?.(client).add(job, told, { id: undone });
    await client.query("rollback");
    await client.query("begin");
    await queue.within?.(client).add(job, told, { id: kept });
    expect(await queue.find(job, kept)).toBeUndefined();
    await client.query("commit");
    expect(await queue.find(job, kept)).toBe("waiting");

    const worker = await work();
    await expect.poll(() => queue.find(job, kept)).toBe("done");
    expect(await queue.find(job, undone)).toBeUndefined();
    await worker.stop();
    await client.end();
    await close();
  });
});
