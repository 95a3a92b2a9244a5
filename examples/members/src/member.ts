import type { Email } from "countersign";

/** A person who may call the API. */
export interface Member {
  id: string;
  name: string;
  email: Email;
}
