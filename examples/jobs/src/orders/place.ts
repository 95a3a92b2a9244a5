import type { Adder, Queue } from "../jobs/queue.js";
import type { NewOrder, Order } from "./order.js";
import { sendReceipt } from "./receipt.js";
import type { OrderStore } from "./store.js";

/**
 * Stores an order and requests its receipt: both or neither, if rows and jobs are in one database. Otherwise the job comes
 * second: if this process is killed between the two, there is an order without a receipt.
 */
export async function placeOrder(order: NewOrder, store: OrderStore, queue: Queue): Promise<Order> {
  const within = queue.within?.bind(queue);
  if (within) return store.insert(order, (placed, transaction) => askForReceipt(placed, within(transaction)));
  const placed = await store.insert(order);
  await askForReceipt(placed, queue);
  return placed;
}

/** One receipt for each order, however often it is requested. */
function askForReceipt({ id, email, item, quantity }: Order, queue: Adder): Promise<void> {
  return queue.add(sendReceipt, { order: id, email, item, quantity }, { id });
}
