import { HttpError } from "countersign";
import type { CurrentUser } from "./current-user.js";

/** A guard: a user without a confirmed address may read, but not write. */
export function mayWrite(user: CurrentUser): void {
  if (user.email.endsWith("@unconfirmed.invalid")) throw new HttpError(403, "Confirm your address first");
}
