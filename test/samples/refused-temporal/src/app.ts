/// <reference lib="esnext.temporal" />
import { App, type MinLength } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Appointment {
  /** @default tomorrow */
  day?: Temporal.PlainDate;
  /** @default 25:00:00 */
  at?: Temporal.PlainTime;
  /** @default 1 hour */
  lasts?: Temporal.Duration;
  /** @format email */
  created: Temporal.Instant;
  month: Temporal.PlainYearMonth & MinLength<7>;
  /** A namespace's other members do not travel. */
  now: typeof Temporal.Now;
  /** @default 2026-02-29 */
  leap?: Temporal.PlainDate;
  /** @default 2026-02-29T10:30:00Z */
  leapAt?: Temporal.Instant;
  /** @default P1D1Y */
  backwards?: Temporal.Duration;
  /** @default 2026-02-30 */
  date?: Date;
  /** @default 2024-02-29 */
  right?: Temporal.PlainDate;
}

app.post("/", (appointment: Appointment): string => String(appointment.day));

export default app;
