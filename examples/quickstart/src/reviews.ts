import { HttpError, type Int, Router } from "countersign";
import type { Review } from "./models.js";
import { addReview, find, reviewsOf } from "./store.js";

export const reviews = new Router({ prefix: "/:id/reviews", tags: ["reviews"] });

/** List an item's reviews. */
reviews.get("/", (id: Int): Review[] => reviewsOf(id));

/**
 * Review an item.
 * @throws {404} There is no such item.
 */
reviews.post("/", { status: 201 }, (id: Int, review: Review): Review => {
  if (!find(id)) throw new HttpError(404, "Item not found");
  return addReview(id, review);
});
