import { order } from "../orders.js";

const body = order(8);
body.customer.email = "ada@";
body.lines[1].sku = "lamp";
body.lines[3].quantity = 0;

/** The order of 1 kB with three errors, all of which are reported. */
export default { method: "POST", path: "/orders", body, status: 422 };
