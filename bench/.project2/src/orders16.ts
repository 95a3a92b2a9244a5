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
export const orders16 = new Router();

export interface Address160 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer160 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address160;
  vip?: boolean;
}

export interface Line160 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card160 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer160 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order160 {
  /** Counted from 1. */
  id: Int;
  customer: Customer160;
  lines: Line160[];
  payment: Card160 | Transfer160;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 160. */
orders16.put(
  "/orders160/:id",
  (id: Int, order: Order160, dryRun = false): Order160 => (dryRun ? order : { ...order, id }),
);

export interface Address161 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer161 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address161;
  vip?: boolean;
}

export interface Line161 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card161 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer161 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order161 {
  /** Counted from 1. */
  id: Int;
  customer: Customer161;
  lines: Line161[];
  payment: Card161 | Transfer161;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 161. */
orders16.put(
  "/orders161/:id",
  (id: Int, order: Order161, dryRun = false): Order161 => (dryRun ? order : { ...order, id }),
);

export interface Address162 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer162 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address162;
  vip?: boolean;
}

export interface Line162 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card162 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer162 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order162 {
  /** Counted from 1. */
  id: Int;
  customer: Customer162;
  lines: Line162[];
  payment: Card162 | Transfer162;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 162. */
orders16.put(
  "/orders162/:id",
  (id: Int, order: Order162, dryRun = false): Order162 => (dryRun ? order : { ...order, id }),
);

export interface Address163 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer163 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address163;
  vip?: boolean;
}

export interface Line163 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card163 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer163 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order163 {
  /** Counted from 1. */
  id: Int;
  customer: Customer163;
  lines: Line163[];
  payment: Card163 | Transfer163;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 163. */
orders16.put(
  "/orders163/:id",
  (id: Int, order: Order163, dryRun = false): Order163 => (dryRun ? order : { ...order, id }),
);

export interface Address164 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer164 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address164;
  vip?: boolean;
}

export interface Line164 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card164 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer164 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order164 {
  /** Counted from 1. */
  id: Int;
  customer: Customer164;
  lines: Line164[];
  payment: Card164 | Transfer164;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 164. */
orders16.put(
  "/orders164/:id",
  (id: Int, order: Order164, dryRun = false): Order164 => (dryRun ? order : { ...order, id }),
);

export interface Address165 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer165 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address165;
  vip?: boolean;
}

export interface Line165 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card165 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer165 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order165 {
  /** Counted from 1. */
  id: Int;
  customer: Customer165;
  lines: Line165[];
  payment: Card165 | Transfer165;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 165. */
orders16.put(
  "/orders165/:id",
  (id: Int, order: Order165, dryRun = false): Order165 => (dryRun ? order : { ...order, id }),
);

export interface Address166 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer166 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address166;
  vip?: boolean;
}

export interface Line166 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card166 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer166 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order166 {
  /** Counted from 1. */
  id: Int;
  customer: Customer166;
  lines: Line166[];
  payment: Card166 | Transfer166;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 166. */
orders16.put(
  "/orders166/:id",
  (id: Int, order: Order166, dryRun = false): Order166 => (dryRun ? order : { ...order, id }),
);

export interface Address167 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer167 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address167;
  vip?: boolean;
}

export interface Line167 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card167 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer167 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order167 {
  /** Counted from 1. */
  id: Int;
  customer: Customer167;
  lines: Line167[];
  payment: Card167 | Transfer167;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 167. */
orders16.put(
  "/orders167/:id",
  (id: Int, order: Order167, dryRun = false): Order167 => (dryRun ? order : { ...order, id }),
);

export interface Address168 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer168 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address168;
  vip?: boolean;
}

export interface Line168 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card168 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer168 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order168 {
  /** Counted from 1. */
  id: Int;
  customer: Customer168;
  lines: Line168[];
  payment: Card168 | Transfer168;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 168. */
orders16.put(
  "/orders168/:id",
  (id: Int, order: Order168, dryRun = false): Order168 => (dryRun ? order : { ...order, id }),
);

export interface Address169 {
  street: string & MinLength<1>;
  city: string & MinLength<1> & MaxLength<80>;
  zip: string & Pattern<"^[0-9]{5}$">;
  country: "DE" | "FR" | "US";
}

export interface Customer169 {
  id: Uuid;
  name: string & MinLength<1> & MaxLength<100>;
  email: Email;
  address: Address169;
  vip?: boolean;
}

export interface Line169 {
  sku: string & MinLength<3>;
  quantity: Int & Min<1> & Max<1000>;
  price: number & Min<0>;
  note?: string | null;
}

export interface Card169 {
  kind: "card";
  holder: string;
  last4: string & Pattern<"^[0-9]{4}$">;
}

export interface Transfer169 {
  kind: "transfer";
  iban: string & MinLength<15> & MaxLength<34>;
}

export interface Order169 {
  /** Counted from 1. */
  id: Int;
  customer: Customer169;
  lines: Line169[];
  payment: Card169 | Transfer169;
  createdAt: Date;
  tags?: string[];
}

/** Replace order 169. */
orders16.put(
  "/orders169/:id",
  (id: Int, order: Order169, dryRun = false): Order169 => (dryRun ? order : { ...order, id }),
);
