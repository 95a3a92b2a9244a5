// The order of `bench/decode.js`, checked by hand: what a developer writes for speed, to find out only whether a body is valid.
// Undeclared properties stay in place.
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const CARD = /^[0-9]{16}$/;
const IBAN = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/;
const ZIP = /^[0-9]{5}$/;
const COUNTRY = /^[A-Z]{2}$/;
const SKU = /^[A-Z]{3}-[0-9]{4}$/;

export function isOrder(v) {
  return (
    isObject(v) &&
    isText(v.id, UUID) &&
    isText(v.placedAt, DATE_TIME) &&
    (v.status === "open" || v.status === "paid" || v.status === "shipped") &&
    isCustomer(v.customer) &&
    isPayment(v.payment) &&
    Array.isArray(v.lines) &&
    v.lines.length >= 1 &&
    v.lines.length <= 100 &&
    v.lines.every(isLine) &&
    isNumber(v.total) &&
    v.total >= 0 &&
    Array.isArray(v.coupons) &&
    v.coupons.every(isString)
  );
}

function isCustomer(v) {
  return (
    isObject(v) &&
    isText(v.id, UUID) &&
    hasLength(v.name, 1, 80) &&
    isText(v.email, EMAIL) &&
    isAddress(v.address)
  );
}

function isAddress(v) {
  return (
    isObject(v) &&
    hasLength(v.street, 1, 100) &&
    hasLength(v.city, 1, Number.POSITIVE_INFINITY) &&
    isText(v.zip, ZIP) &&
    isText(v.country, COUNTRY)
  );
}

function isPayment(v) {
  if (!isObject(v)) return false;
  if (v.kind === "card") return isText(v.number, CARD) && hasLength(v.holder, 1, Number.POSITIVE_INFINITY);
  return v.kind === "transfer" && isText(v.iban, IBAN);
}

function isLine(v) {
  return (
    isObject(v) &&
    isText(v.product, UUID) &&
    isText(v.sku, SKU) &&
    Number.isInteger(v.quantity) &&
    v.quantity >= 1 &&
    v.quantity <= 1000 &&
    isNumber(v.price) &&
    v.price >= 0 &&
    (v.note === undefined || hasLength(v.note, 0, 200))
  );
}

function isText(v, pattern) {
  return typeof v === "string" && pattern.test(v);
}

function hasLength(v, least, most) {
  return typeof v === "string" && v.length >= least && v.length <= most;
}

function isNumber(v) {
  return typeof v === "number" && Number.isFinite(v);
}

function isString(v) {
  return typeof v === "string";
}

function isObject(v) {
  return typeof v === "object" && v !== null && !Array.isArray(v);
}
