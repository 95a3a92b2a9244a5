import { App, type Cookie, type Int, type Query } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** @wire as-written */
interface Timestamps {
  createdAt: string;
}

/** @wire snake_case */
interface Order extends Timestamps {
  orderID: Int;
  /** @name shipTo */
  shippingAddress: { firstLine: string; country: Country };
  _links?: Record<"nextPage", string>;
}

/** Of its own accord. */
interface Country {
  isoCode: string;
}

/**
 * Names are given where properties are declared.
 *
 * @wire kebab-case
 */
type Filter = Omit<Order, "shippingAddress"> & { itemsPerPage: Int };

/** @wire PascalCase */
interface Session {
  sessionId: string;
}

app.post("/orders", (order: Order): Order => order);
app.post("/partial", (order: Partial<Order>): Partial<Order> => order);
app.get(
  "/orders",
  (filter: Query<Pick<Filter, "itemsPerPage" | "orderID">>, session: Cookie<Session>): string =>
    `${filter.itemsPerPage} ${filter.orderID} ${session.sessionId}`,
);

export default app;
