import type { Default, Int, Max, MaxItems, Min } from "countersign";

/** A point on a map. */
export interface Place {
  /** As people call it. */
  name: string;
  x: number;
  y: number;
}

interface Weather {
  at: Date;
  degrees: number;
}

/**
 * Reads the weather of a city, today or later.
 *
 * Use it whenever somebody asks what to wear.
 * @param city its English name
 * @param days how many, from today on
 * @param since only what was measured then or later
 * @returns one for each day
 */
export function readWeather(
  city: string,
  days: Int & Min<1> & Max<7> & Default<1>,
  since?: Date,
  units: "celsius" | "fahrenheit" = "celsius",
): Weather[] & MaxItems<7> {
  const at = since ?? new Date(0);
  return Array.from({ length: days }, () => ({
    at,
    degrees: units === "celsius" ? city.length : 32,
    secret: "never",
  }));
}
