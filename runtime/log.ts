/** @param message what was being done: `GET /items/3 (src/app.ts:12) failed`. */
export type Log = (message: string, error: unknown) => void;

export const toConsole: Log = (message, error) => console.error(message, error);
