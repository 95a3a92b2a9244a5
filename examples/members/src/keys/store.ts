import type { Depends } from "countersign";
import type { Pool } from "pg";
import { pool } from "../database.js";
import type { Member } from "../member.js";

/** A key as it is stored. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly owner: Member;
  readonly hash: string;
  readonly createdAt: Date;
  /** The hash of the previous key, which is valid until then. */
  readonly previousHash: string | null;
  readonly previousUntil: Date | null;
}

export interface KeyStore {
  insert(row: KeyRow): Promise<void>;
  find(id: string): Promise<KeyRow | undefined>;
  /** Latest first. */
  listOf(owner: string): Promise<KeyRow[]>;
  /** @returns whether the owner has this key. */
  replace(owner: string, row: Pick<KeyRow, "id" | "hash" | "previousUntil">): Promise<boolean>;
  /** @returns whether the owner had this key. */
  remove(owner: string, id: string): Promise<boolean>;
}

export type Keys = Depends<typeof keyStore, { scope: "app" }>;

export async function keyStore(): Promise<KeyStore> {
  if (!pool) return memoryStore();
  await pool.query(TABLE);
  return postgresStore(pool);
}

function memoryStore(): KeyStore {
  const rows = new Map<string, KeyRow>();
  const ofOwner = (owner: string, id: string) => {
    const row = rows.get(id);
    return row?.owner.id === owner ? row : undefined;
  };
  return {
    insert: async (row) => void rows.set(row.id, row),
    find: async (id) => rows.get(id),
    listOf: async (owner) => [...rows.values()].filter((row) => row.owner.id === owner).reverse(),
    async replace(owner, { id, hash, previousUntil }) {
      const row = ofOwner(owner, id);
      if (row) rows.set(id, { ...row, previousHash: row.hash, previousUntil, hash });
      return row !== undefined;
    },
    remove: async (owner, id) => ofOwner(owner, id) !== undefined && rows.delete(id),
  };
}

/**
 * Two processes may start at once, and two simultaneous `create table if not exists` can fail in one of them, so there is a lock.
 */
const TABLE = `begin;
select pg_advisory_xact_lock(hashtext('countersign-members'));
create table if not exists api_keys (
  id uuid primary key,
  name text not null,
  owner_id text not null,
  owner json not null,
  hash text not null,
  created_at timestamptz not null,
  previous_hash text,
  previous_until timestamptz
);
create index if not exists api_keys_of_owner on api_keys (owner_id);
commit`;
const COLUMNS = `id, name, owner, hash, created_at as "createdAt", previous_hash as "previousHash",
  previous_until as "previousUntil"`;

function postgresStore(pool: Pool): KeyStore {
  const select = async (where: string, value: string) =>
    (await pool.query<KeyRow>(`select ${COLUMNS} from api_keys where ${where}`, [value])).rows;
  const change = async (text: string, values: unknown[]) => (await pool.query(text, values)).rowCount === 1;
  return {
    async insert({ id, name, owner, hash, createdAt }) {
      const text =
        "insert into api_keys (id, name, owner_id, owner, hash, created_at) values ($1, $2, $3, $4, $5, $6)";
      await pool.query(text, [id, name, owner.id, owner, hash, createdAt]);
    },
    find: async (id) => (await select("id = $1", id))[0],
    listOf: (owner) => select("owner_id = $1 order by created_at desc", owner),
    replace: (owner, { id, hash, previousUntil }) =>
      change(
        "update api_keys set previous_hash = hash, previous_until = $4, hash = $3 where id = $2 and owner_id = $1",
        [owner, id, hash, previousUntil],
      ),
    remove: (owner, id) => change("delete from api_keys where id = $2 and owner_id = $1", [owner, id]),
  };
}
