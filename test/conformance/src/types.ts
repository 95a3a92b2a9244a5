import { type DateTime, HttpError, Router, type Time, type Uuid } from "countersign";

export const types = new Router();

interface Schedule {
  start_datetime: DateTime;
  end_datetime: DateTime;
  /** Seconds. */
  process_after: number;
  /** @default null */
  repeat_at?: Time | null;
}

interface Planned extends Schedule {
  item_id: Uuid;
  start_process: DateTime;
  /** Seconds. */
  duration: number;
}

/**
 * FastAPI spells UTC as the request did; an ISO string of JavaScript always ends in `Z`. A sum beyond the years of four digits is
 * not a date-time; in Python it is an OverflowError.
 */
function withOffset(milliseconds: number): DateTime {
  const year = new Date(milliseconds).getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new HttpError(400, "No such date");
  return new Date(milliseconds).toISOString().replace(".000Z", "+00:00");
}

types.put("/items/:item_id", (item_id: Uuid, schedule: Schedule): Planned => {
  const start = Date.parse(schedule.start_datetime) + schedule.process_after * 1000;
  const duration = (Date.parse(schedule.end_datetime) - start) / 1000;
  return { item_id, ...schedule, start_process: withOffset(start), duration };
});
