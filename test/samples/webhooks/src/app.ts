import { App, type Bearer, type Default, type Header, type Int, Router, type Secret } from "countersign";

interface Money {
  amount: number;
  currency: string & Default<"EUR">;
}
/** Sent when an item is paid. */
interface Paid {
  item: Int;
  at: Date;
  total: Money;
}
interface Received {
  /** Events up to this one need not be sent again. */
  cursor?: string;
}
interface Subscription {
  callbackUrl: string;
  secret: Secret<string>;
}

const app = new App({ title: "Sample", version: "1.0.0", tags: ["all"], openapiVersion: "3.1" });
const guard = (token: Bearer): void => void token;
const payments = new Router({ prefix: "/payments", tags: ["payments"], dependencies: [guard] });

/**
 * An item was paid. It is sent again until it is answered.
 *
 * @param event What happened.
 * @param signature Of the body, made with the secret of the subscription.
 * @returns Received.
 * @throws {410} Nobody wants these any more.
 */
payments.webhook("itemPaid", (event: Paid, signature: Header<string, "x-signature">): Received => ({}));

payments.webhook(
  "item.refunded",
  { summary: "An item was refunded", status: 202, deprecated: true },
  function refunded(event: Money, token: Bearer): void {},
);
payments.webhook("internal", { hidden: true }, (event: Money): void => {});

const onPaid = (event: Paid): Received => ({});
const callbacks = {
  paid: {
    "{$request.body#/callbackUrl}": onPaid,
    "DELETE {$request.body#/callbackUrl}/{$response.body#/id}": (): void => {},
  },
  /** Called daily. */
  status: { "{$request.query.status_url}?item={$request.path.item}": (healthy: boolean): void => {} },
};
payments.post(
  "/:item/subscriptions",
  { callbacks },
  (item: Int, subscription: Subscription, status_url: string): Received => ({}),
);
app.route("", payments);

export default app;
