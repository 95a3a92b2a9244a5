import { order } from "../orders.js";

/** An order of about 1 kB, with formats and patterns, which is returned with its receipt. */
export default { method: "POST", path: "/orders", body: order(8), status: 200 };
