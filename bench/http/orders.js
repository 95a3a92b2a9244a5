// The bodies that are posted.

const hex = (n) => n.toString(16).padStart(12, "0");

/** @param {number} lines about 94 bytes each. */
export function order(lines) {
  return {
    placedAt: "2026-03-01T09:30:00Z",
    status: "paid",
    customer: {
      id: "6f1c2a4e-8d3b-4c5d-9e7f-000000000001",
      name: "Ada Lovelace",
      email: "ada@example.com",
      address: { street: "12 St James's Square", city: "London", zip: "12345", country: "GB" },
    },
    lines: Array.from({ length: lines }, (_, i) => ({
      product: `0b9d7c1e-2f3a-4b5c-8d6e-${hex(i)}`,
      sku: `LMP-${String(i % 10000).padStart(4, "0")}`,
      quantity: (i % 9) + 1,
      price: 1990 + i,
    })),
    coupons: ["WELCOME10", "SPRING"],
  };
}
