import { conforms } from "./conformance.js";
import { registerHost } from "./register.js";

conforms(registerHost("node --import countersign/register", process.execPath));
