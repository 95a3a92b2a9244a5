import { proveRows } from "./prove.js";
import { WRAPPED } from "./wrapped.js";

proveRows(WRAPPED);
