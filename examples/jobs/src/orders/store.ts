import { randomUUID } from "node:crypto";
import type { Depends } from "countersign";
import type { Pool, PoolClient } from "pg";
import type { Database } from "../database.js";
import type { Transaction } from "../jobs/queue.js";
import type { NewOrder, Order } from "./order.js";

/** Where orders are stored. */
export interface OrderStore {
  /** @param within runs in the same transaction: if it fails, there is no order. */
  insert(order: NewOrder, within?: (order: Order, transaction: Transaction) => Promise<void>): Promise<Order>;
  /** The latest first. */
  list(limit: number): Promise<Order[]>;
  /** @returns how many were removed. */
  removeBefore(time: Date): Promise<number>;
}

export type Orders = Depends<typeof orderStore, { scope: "app" }>;

export async function orderStore(pool: Database): Promise<OrderStore> {
  if (!pool) return memoryStore();
  await pool.query(TABLE);
  return postgresStore(pool);
}

function memoryStore(): OrderStore {
  let orders: readonly Order[] = [];
  return {
    async insert(ordered, within) {
      if (within) throw new Error("Orders in memory have no transactions.");
      const order = { ...ordered, id: randomUUID(), placedAt: new Date().toISOString() };
      orders = [order, ...orders];
      return order;
    },
    list: async (limit) => orders.slice(0, limit),
    async removeBefore(time) {
      const kept = orders.filter(({ placedAt }) => new Date(placedAt) >= time);
      const removed = orders.length - kept.length;
      orders = kept;
      return removed;
    },
  };
}

/**
 * Two processes may start at once, and two simultaneous `create table if not exists` can fail in one of them, so there is a lock.
 */
const TABLE = `begin;
select pg_advisory_xact_lock(hashtext('countersign-jobs'));
create table if not exists orders (
  id uuid primary key,
  email text not null,
  item text not null,
  quantity integer not null,
  placed_at timestamptz not null default now()
);
commit`;
const COLUMNS = 'id, email, item, quantity, placed_at as "placedAt"';

function postgresStore(pool: Pool): OrderStore {
  return {
    insert: ({ email, item, quantity }, within) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<OrderRow>(
          `insert into orders (id, email, item, quantity) values ($1, $2, $3, $4) returning ${COLUMNS}`,
          [randomUUID(), email, item, quantity],
        );
        const order = ofRow(rows[0] as OrderRow);
        await within?.(order, client);
        return order;
      }),
    async list(limit) {
      const text = `select ${COLUMNS} from orders order by placed_at desc limit $1`;
      return (await pool.query<OrderRow>(text, [limit])).rows.map(ofRow);
    },
    async removeBefore(time) {
      const { rowCount } = await pool.query("delete from orders where placed_at < $1", [time]);
      return rowCount ?? 0;
    },
  };
}

type OrderRow = Omit<Order, "placedAt"> & { placedAt: Date };

function ofRow({ placedAt, ...order }: OrderRow): Order {
  return { ...order, placedAt: placedAt.toISOString() };
}

async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
