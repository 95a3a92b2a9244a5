import { KEYS, OVERLAPPING } from "./keys.js";
import { proveRows } from "./prove.js";

/** The keys of records and index signatures, like those of maps: checked, documented, and the same on the way out. */
proveRows([...KEYS, ...OVERLAPPING]);
