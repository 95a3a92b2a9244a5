// The order of `bench/decode.js` in typia's form. `decode-order.js` is the same, written by hand.
import typia from "typia";
import type { Order } from "./encode-types.js";

export const validate = typia.createValidate<Order>();
export const is = typia.createIs<Order>();
