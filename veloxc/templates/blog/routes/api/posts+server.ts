import { db } from '$lib/db';

export async function GET() {
  const posts = db.posts.findMany();
  return Response.json(
    posts.map(post => ({ slug: post.slug, title: post.title, summary: post.summary, publishedAt: post.publishedAt })),
  );
}
