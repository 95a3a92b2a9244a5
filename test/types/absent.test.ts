import { ABSENT } from "./absent.js";
import { proveRows } from "./prove.js";

proveRows(ABSENT);
