import { endpoint, type Int, type Path, type Query } from "countersign";
import app from "../../../app.js";

// Marked it would be right.
export const GET = endpoint({ app }, (id: Int, q?: string): string => `${id} ${q}`);
export const PUT = endpoint({ app }, (id: Query<Int>): string => `${id}`);
export const POST = endpoint({ app }, (itemId: Path<Int>, id: Path<Int>): string => `${itemId} ${id}`);
export const DELETE = endpoint("/items/:itemId", { app }, (itemId: Int): string => `${itemId}`);
