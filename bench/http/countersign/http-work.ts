// The work of every contender of `bench:http` in addition to its framework's: the types of requests and responses, and the work
// of the handlers. Compiled with the app of Countersign; the others import it from `../work.js`.
import type {
  Email,
  Format,
  Int,
  Max,
  MaxItems,
  MaxLength,
  Min,
  MinItems,
  MinLength,
  Pattern,
  Uuid,
} from "countersign";

export interface Item {
  id: Int;
  name: string;
  price: number;
}

export interface Search {
  shop: Int;
  limit: Int;
  offset: Int;
  max: number;
  available: boolean;
}

export interface Address {
  street: string & MinLength<1> & MaxLength<100>;
  city: string & MinLength<1>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: string & Pattern<"^[A-Z]{2}$">;
}

export interface Customer {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<80>;
  email: Email;
  address: Address;
}

export interface Line {
  product: Uuid;
  sku: string & Pattern<"^[A-Z]{3}-[0-9]{4}$">;
  quantity: Int & Min<1> & Max<1000>;
  /** In cents. */
  price: Int & Min<0>;
}

export interface Order {
  placedAt: string & Format<"date-time">;
  status: "open" | "paid" | "shipped";
  customer: Customer;
  lines: Line[] & MinItems<1> & MaxItems<2000>;
  coupons: string[];
}

export interface Receipt {
  number: Int;
  total: Int;
  order: Order;
}

export interface Row {
  id: Int;
  name: string;
  email: string;
  city: string;
  balance: number;
  active: boolean;
  tags: string[];
}

export interface Profile {
  id: Int;
  name: string;
  email: string;
}

/** What each route of the app with 200 routes returns. */
export interface Touched {
  resource: string;
  id: Int;
}

export function item(id: number): Item {
  return { id, name: "Desk lamp", price: 39.5 };
}

export function receipt(order: Order): Receipt {
  let total = 0;
  for (const { quantity, price } of order.lines) total += quantity * price;
  return { number: 4711, total, order };
}

export const rows: Row[] = Array.from({ length: 100 }, (_, i) => ({
  id: i + 1,
  name: `Customer ${i + 1}`,
  email: `customer${i + 1}@example.com`,
  city: i % 3 ? "Leipzig" : "Zürich",
  balance: i * 12.25,
  active: i % 2 === 0,
  tags: ["retail", `group-${i % 7}`],
}));

interface Session {
  readonly userId: number;
  readonly expires: number;
}

interface Account extends Profile {
  readonly passwordHash: string;
}

const sessions = new Map<string, Session>([["secret", { userId: 1, expires: Number.MAX_SAFE_INTEGER }]]);
const accounts = new Map<number, Account>([
  [1, { id: 1, name: "Ada Lovelace", email: "ada@example.com", passwordHash: "5f4dcc3b5aa765d61d83" }],
]);

/** Returns `undefined` if there is none. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return authorization?.startsWith("Bearer ") ? authorization.slice(7) : undefined;
}

/** Asynchronous, like a session store. */
export async function findSession(token: string): Promise<Session | undefined> {
  const session = sessions.get(token);
  return session && session.expires > Date.now() ? session : undefined;
}

export async function findAccount({ userId }: Session): Promise<Account | undefined> {
  return accounts.get(userId);
}
