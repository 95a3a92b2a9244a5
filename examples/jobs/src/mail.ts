import type { Depends } from "countersign";
import type { AppSettings } from "./settings.js";

export interface Mail {
  readonly to: string;
  readonly subject: string;
}

/**
 * Sends a mail.
 * @param key the same for the same mail: a job may run twice, and the mail service drops the second.
 */
export type SendMail = (mail: Mail, key: string) => Promise<void>;

export type Mailer = Depends<typeof mailer, { scope: "app" }>;

export function mailer({ mailUrl }: AppSettings): SendMail {
  if (mailUrl === undefined) return async ({ to, subject }) => console.log(`Mail to ${to}: ${subject}`);
  return async (mail, key) => {
    const response = await fetch(mailUrl, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify(mail),
      signal: AbortSignal.timeout(8_000),
    });
    if (!response.ok) throw new Error(`The mail was refused with ${response.status}.`);
  };
}
