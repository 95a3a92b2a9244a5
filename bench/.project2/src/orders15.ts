import {
  type Email,
  type Int,
  type Max,
  type MaxLength,
  type Min,
  type MinLength,
  type Pattern,
  Router,
  type Uuid,
} from "countersign";
export const orders15 = new Router();

export interface Address150 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer150 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address150;
  vip?: boolean;
}

export interface Line150 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card150 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer150 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order150 {
  /** Counted from 1. */
  id: Int;
  customer: Customer150;
  lines: Line150[];
  payment: Card150 | Transfer150;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 150. */
orders15.put(
  "/orders150/:id",
  (id: Int, order: Order150, dryRun = false): Order150 => (dryRun ? order : { ...order, id }),
);

export interface Address151 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer151 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address151;
  vip?: boolean;
}

export interface Line151 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card151 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer151 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order151 {
  /** Counted from 1. */
  id: Int;
  customer: Customer151;
  lines: Line151[];
  payment: Card151 | Transfer151;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 151. */
orders15.put(
  "/orders151/:id",
  (id: Int, order: Order151, dryRun = false): Order151 => (dryRun ? order : { ...order, id }),
);

export interface Address152 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer152 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address152;
  vip?: boolean;
}

export interface Line152 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card152 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer152 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order152 {
  /** Counted from 1. */
  id: Int;
  customer: Customer152;
  lines: Line152[];
  payment: Card152 | Transfer152;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 152. */
orders15.put(
  "/orders152/:id",
  (id: Int, order: Order152, dryRun = false): Order152 => (dryRun ? order : { ...order, id }),
);

export interface Address153 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer153 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address153;
  vip?: boolean;
}

export interface Line153 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card153 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer153 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order153 {
  /** Counted from 1. */
  id: Int;
  customer: Customer153;
  lines: Line153[];
  payment: Card153 | Transfer153;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 153. */
orders15.put(
  "/orders153/:id",
  (id: Int, order: Order153, dryRun = false): Order153 => (dryRun ? order : { ...order, id }),
);

export interface Address154 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer154 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address154;
  vip?: boolean;
}

export interface Line154 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card154 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer154 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order154 {
  /** Counted from 1. */
  id: Int;
  customer: Customer154;
  lines: Line154[];
  payment: Card154 | Transfer154;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 154. */
orders15.put(
  "/orders154/:id",
  (id: Int, order: Order154, dryRun = false): Order154 => (dryRun ? order : { ...order, id }),
);

export interface Address155 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer155 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address155;
  vip?: boolean;
}

export interface Line155 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card155 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer155 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order155 {
  /** Counted from 1. */
  id: Int;
  customer: Customer155;
  lines: Line155[];
  payment: Card155 | Transfer155;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 155. */
orders15.put(
  "/orders155/:id",
  (id: Int, order: Order155, dryRun = false): Order155 => (dryRun ? order : { ...order, id }),
);

export interface Address156 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer156 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address156;
  vip?: boolean;
}

export interface Line156 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card156 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer156 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order156 {
  /** Counted from 1. */
  id: Int;
  customer: Customer156;
  lines: Line156[];
  payment: Card156 | Transfer156;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 156. */
orders15.put(
  "/orders156/:id",
  (id: Int, order: Order156, dryRun = false): Order156 => (dryRun ? order : { ...order, id }),
);

export interface Address157 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer157 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address157;
  vip?: boolean;
}

export interface Line157 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card157 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer157 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order157 {
  /** Counted from 1. */
  id: Int;
  customer: Customer157;
  lines: Line157[];
  payment: Card157 | Transfer157;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 157. */
orders15.put(
  "/orders157/:id",
  (id: Int, order: Order157, dryRun = false): Order157 => (dryRun ? order : { ...order, id }),
);

export interface Address158 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer158 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address158;
  vip?: boolean;
}

export interface Line158 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card158 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer158 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order158 {
  /** Counted from 1. */
  id: Int;
  customer: Customer158;
  lines: Line158[];
  payment: Card158 | Transfer158;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 158. */
orders15.put(
  "/orders158/:id",
  (id: Int, order: Order158, dryRun = false): Order158 => (dryRun ? order : { ...order, id }),
);

export interface Address159 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer159 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address159;
  vip?: boolean;
}

export interface Line159 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card159 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer159 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order159 {
  /** Counted from 1. */
  id: Int;
  customer: Customer159;
  lines: Line159[];
  payment: Card159 | Transfer159;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 159. */
orders15.put(
  "/orders159/:id",
  (id: Int, order: Order159, dryRun = false): Order159 => (dryRun ? order : { ...order, id }),
);
