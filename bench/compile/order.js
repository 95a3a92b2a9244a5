/** The body that the routes of the generated project accept. */
export const ORDER = {
  id: 1,
  customer: {
    id: "4b8cf42c-2a07-4a5b-9f0a-5c3b8e4cdd1e",
    name: "Ada",
    email: "ada@example.com",
    address: { street: "Main", city: "Berlin", zip: "10115", country: "DE" },
  },
  lines: [{ sku: "abc", quantity: 50, price: 1 }],
  payment: { kind: "card", holder: "Ada", last4: "1234" },
  createdAt: "2026-01-01T00:00:00Z",
};
