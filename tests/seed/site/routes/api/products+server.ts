import { db } from '$lib/db';

export async function GET() {
  const products = await db.products.findMany({ orderBy: 'name' });
  return Response.json(products.map(({ name }) => name));
}

export async function POST() {
  await revalidateTag('products');
  return new Response(null, { status: 204 });
}
