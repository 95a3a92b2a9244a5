import type { Email } from "countersign";

/** Somebody who may call. */
export interface Member {
  id: string;
  name: string;
  email: Email;
}
