import type { Item, NewItem, Review } from "./models.js";

/** The columns of a row: those that were not requested stay inside, because handlers declare what they return. */
interface Row extends Item {
  purchasePrice: number;
}

const rows = new Map<number, Row>();
const reviews = new Map<number, Review[]>();

export function insert(item: NewItem): Item {
  const row: Row = { ...item, id: rows.size + 1, purchasePrice: item.price * 0.6 };
  rows.set(row.id, row);
  return row;
}

export function find(id: number): Item | undefined {
  return rows.get(id);
}

export function list(limit: number, tags: readonly string[]): Item[] {
  const wanted = (row: Row) => tags.every((tag) => row.tags?.includes(tag));
  return [...rows.values()].filter(wanted).slice(0, limit);
}

export function addReview(id: number, review: Review): Review {
  reviews.set(id, [...(reviews.get(id) ?? []), review]);
  return review;
}

export function reviewsOf(id: number): Review[] {
  return reviews.get(id) ?? [];
}
