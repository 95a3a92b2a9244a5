import { type App, type Context, HttpError, reply } from "countersign";

/** What a client can do about it. */
export interface Advice {
  advice: string;
  /** Never sent: the declared type has no such property. */
  trace?: undefined;
}

export class Expired extends HttpError<410, { at: Date }> {}

/** Registers on whatever app it is given. */
export function installHandlers(app: App): void {
  app.onError(403, forbidden);
  app.onError(SyntaxError, () => reply(400, "not in a form that we read"));
}

function forbidden(error: HttpError<403>, _context: Context): Promise<Advice> {
  const all = { advice: String(error.detail), password: "never sent" };
  return Promise.resolve(all as Advice);
}
