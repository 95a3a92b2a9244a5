// The order of `bench/decode.js`, as typia reads it. `decode-order.js` says the same by hand.
import typia from "typia";
import type { Order } from "./encode-types.js";

export const validate = typia.createValidate<Order>();
export const is = typia.createIs<Order>();
