import { order } from "../orders.js";

/** An order of about 100 kB. */
export default { method: "POST", path: "/orders", body: order(1060), status: 200 };
