/** Errors of services, which do not depend on HTTP. */
export class NotFound extends Error {
  constructor(readonly what: "article" | "comment" | "profile") {
    super(`There is no such ${what}`);
  }
}

export class NotTheirs extends Error {
  constructor(readonly what: "article" | "comment") {
    super(`This ${what} is somebody else's`);
  }
}

export class Taken extends Error {
  constructor(readonly field: "email" | "username" | "title") {
    super(`This ${field} has been taken`);
  }
}
