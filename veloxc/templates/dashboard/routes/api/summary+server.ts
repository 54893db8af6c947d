import { db } from '$lib/db';

export async function GET() {
  const months = db.orders.byMonth().map(({ month, orders, cents }) => ({ month, orders, cents }));
  return Response.json({ orders: db.orders.count(), open: db.orders.count({ status: 'open' }), months });
}
