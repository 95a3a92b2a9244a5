import type { DateTime, Email, Int32, MaxLength, Min, MinLength, Pattern, Uuid } from "countersign";

export interface NewOrder {
  email: Email;
  // PostgreSQL cannot store NUL.
  item: string & Pattern<"^[^\\u0000]*$"> & MinLength<1> & MaxLength<100>;
  quantity: Int32 & Min<1>;
}

export interface Order extends NewOrder {
  id: Uuid;
  placedAt: DateTime;
}
