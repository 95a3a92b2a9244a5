import type { DateTime, Email, Int, MaxLength, Min, MinLength, Uuid } from "countersign";

export interface NewOrder {
  email: Email;
  item: string & MinLength<1> & MaxLength<100>;
  quantity: Int & Min<1>;
}

export interface Order extends NewOrder {
  id: Uuid;
  placedAt: DateTime;
}
