// Validation written by hand, for `node:http` and bare Hono. It checks, and copies nothing.
import { email, minimum, other, pattern } from "./problems.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const ZIP = /^[0-9]{5}$/;
const COUNTRY = /^[A-Z]{2}$/;
const SKU = /^[A-Z]{3}-[0-9]{4}$/;
const STATUSES = ["open", "paid", "shipped"];

/** @returns the problems; none if it is an order. */
export function checkOrder(order) {
  const problems = [];
  if (!isObject(order)) return [other("Input should be an object", ["body"], order)];
  text(order.placedAt, ["body", "placedAt"], problems, DATE_TIME);
  if (!STATUSES.includes(order.status))
    problems.push(other("Input should be a status", ["body", "status"], order.status));
  checkCustomer(order.customer, problems);
  const { lines, coupons } = order;
  if (!Array.isArray(lines) || lines.length < 1 || lines.length > 2000)
    problems.push(other("Input should be a list of 1 to 2000", ["body", "lines"], lines));
  else for (let i = 0; i < lines.length; i++) checkLine(lines[i], i, problems);
  if (!Array.isArray(coupons) || !coupons.every(isString))
    problems.push(other("Input should be a list of strings", ["body", "coupons"], coupons));
  return problems;
}

function checkCustomer(customer, problems) {
  if (!isObject(customer))
    return void problems.push(other("Input should be an object", ["body", "customer"], customer));
  const { id, name, address } = customer;
  if (!isString(id) || !UUID.test(id))
    problems.push(other("Input should be a UUID", ["body", "customer", "id"], id));
  length(name, 1, 80, ["body", "customer", "name"], problems);
  if (!isString(customer.email) || !EMAIL.test(customer.email))
    problems.push(email(["body", "customer", "email"], customer.email));
  if (!isObject(address))
    return void problems.push(other("Input should be an object", ["body", "customer", "address"], address));
  length(address.street, 1, 100, ["body", "customer", "address", "street"], problems);
  length(address.city, 1, Infinity, ["body", "customer", "address", "city"], problems);
  if (!isString(address.zip) || !ZIP.test(address.zip))
    problems.push(pattern(ZIP.source, ["body", "customer", "address", "zip"], address.zip));
  if (!isString(address.country) || !COUNTRY.test(address.country))
    problems.push(pattern(COUNTRY.source, ["body", "customer", "address", "country"], address.country));
}

function checkLine(line, i, problems) {
  if (!isObject(line))
    return void problems.push(other("Input should be an object", ["body", "lines", i], line));
  const { product, sku, quantity, price } = line;
  if (!isString(product) || !UUID.test(product))
    problems.push(other("Input should be a UUID", ["body", "lines", i, "product"], product));
  if (!isString(sku) || !SKU.test(sku)) problems.push(pattern(SKU.source, ["body", "lines", i, "sku"], sku));
  if (!Number.isInteger(quantity) || quantity > 1000)
    problems.push(other("Input should be a quantity", ["body", "lines", i, "quantity"], quantity));
  else if (quantity < 1) problems.push(minimum(1, ["body", "lines", i, "quantity"], quantity));
  if (!Number.isInteger(price))
    problems.push(other("Input should be a price", ["body", "lines", i, "price"], price));
  else if (price < 0) problems.push(minimum(0, ["body", "lines", i, "price"], price));
}

/** @returns the parameters of a search, or `undefined` if one is not valid. */
export function searchOf(shop, query) {
  const limit = integer(query.get("limit"));
  const offset = integer(query.get("offset"));
  const max = number(query.get("max"));
  const available = boolean(query.get("available"));
  const known = integer(shop);
  if (known === undefined || limit === undefined || limit < 1 || limit > 100) return undefined;
  if (offset === undefined || offset < 0 || max === undefined || available === undefined) return undefined;
  return { shop: known, limit, offset, max, available };
}

/** @returns the integer in a text, or `undefined`. */
export function integer(value) {
  return value && /^[+-]?\d{1,15}$/.test(value) ? Number(value) : undefined;
}

function number(value) {
  const read = value ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read : undefined;
}

function boolean(value) {
  if (value === "true") return true;
  return value === "false" ? false : undefined;
}

function text(value, loc, problems, expected) {
  if (!isString(value) || !expected.test(value))
    problems.push(other("Input should be a date and time", loc, value));
}

function length(value, least, most, loc, problems) {
  if (!isString(value) || value.length < least || value.length > most)
    problems.push(other(`Input should be a string of ${least} to ${most} characters`, loc, value));
}

function isString(value) {
  return typeof value === "string";
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
