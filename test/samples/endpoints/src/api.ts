import { App, type Bearer } from "countersign";

/** What the endpoints have in common. */
export const api = new App({ title: "Sample", version: "1.0.0", tags: ["shop"], errors: "problem" });

export function user(token: Bearer): string {
  return token.credentials;
}

export interface Item {
  id: number;
  name: string;
}
