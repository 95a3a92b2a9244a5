/// <reference lib="esnext.temporal" />
import "temporal-polyfill/global";
import { App, type Cookie, type Form, type Header, type Reply, reply } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Appointment {
  created: Temporal.Instant;
  starts: Temporal.ZonedDateTime;
  alarm: Temporal.PlainDateTime;
  day: Temporal.PlainDate;
  doors: Temporal.PlainTime;
  billed: Temporal.PlainYearMonth;
  birthday: Temporal.PlainMonthDay;
  lasts: Temporal.Duration;
  /** @default 2026-01-01 */
  until?: Temporal.PlainDate;
  ended: Temporal.Instant | null;
  days: Map<Temporal.PlainDate, string[]>;
  /**
   * @format date Please a day
   * @example 2026-03-01
   */
  moved?: Temporal.PlainDate;
}

app.post(
  "/",
  (appointment: Appointment): Appointment => ({
    ...appointment,
    day: appointment.day.add({ days: 1 }),
    lasts: appointment.starts.until(appointment.starts.add(appointment.lasts)),
  }),
);

app.get(
  "/:day",
  (
    day: Temporal.PlainDate,
    after: Temporal.PlainTime = Temporal.PlainTime.from("08:00"),
    months: Temporal.PlainYearMonth[] = [],
    ifModifiedSince?: Header<Temporal.Instant, "x-since">,
    pause?: Cookie<Temporal.Duration>,
  ): unknown => [day, after, months, ifModifiedSince ?? null, pause ?? null].map(String),
);

interface Booking {
  at: Temporal.PlainDateTime;
}

app.post(
  "/bookings",
  (booking: Form<Booking>): Reply<201, Booking, { "x-at": Temporal.PlainDateTime }> =>
    reply(201, booking, { "x-at": booking.at }),
);

interface Page<T> {
  items: T[];
}

app.get(
  "/billed/months",
  (): Page<Temporal.PlainYearMonth> => ({
    items: [Temporal.PlainYearMonth.from("2026-02")],
  }),
);

/** A day and a moment are told apart, as a `Date` is from texts that are none. */
app.get("/either/:value", (value: Temporal.PlainDate | Temporal.Instant | "never"): string =>
  value === "never" ? value : Object.prototype.toString.call(value),
);

export default app;
