import { type Int, type Max, type Min, Router } from "countersign";
import type { Jobs } from "../queue.js";
import type { NewOrder, Order } from "./order.js";
import { placeOrder } from "./place.js";
import type { Orders } from "./store.js";

export const orders = new Router({ prefix: "/orders", tags: ["orders"] });

/** Place an order. A job sends its receipt. @operationId placeOrder */
orders.post(
  "/",
  { status: 201 },
  (order: NewOrder, store: Orders, jobs: Jobs): Promise<Order> => placeOrder(order, store, jobs),
);

/** List the latest orders. @operationId listOrders */
orders.get("/", (store: Orders, limit: Int & Min<1> & Max<100> = 20): Promise<Order[]> => store.list(limit));
