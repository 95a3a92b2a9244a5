import { HttpError } from "countersign";

export interface Conflict {
  code: "taken" | "locked";
  since?: Date;
}

/** Its status is in what it hands to its base. */
export class Taken extends HttpError {
  constructor(code: Conflict["code"]) {
    super(409, { code } satisfies Conflict);
  }
}

/** Its status and its detail are in its type. */
export class Locked extends HttpError<409, Conflict> {}

export class Repository {
  #items = new Map([["1", { id: "1" }]]);

  /** @throws {404} There is no such item. */
  find(id: string) {
    return this.#items.get(id) ?? missing("item");
  }
}

export function missing(what: string): never {
  throw new HttpError(404, { missing: what });
}
