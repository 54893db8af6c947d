import { db } from '$lib/db';

export async function GET() {
  const posts = await db.posts.findMany();
  return Response.json(posts.map(post => ({ slug: post.slug, title: post.title, publishedAt: post.publishedAt })));
}
