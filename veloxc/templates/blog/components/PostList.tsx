import { longDate, minutesToRead } from '$lib/format';

interface Post {
  slug: string;
  title: string;
  summary: string;
  body: string;
  publishedAt: Date;
}

export default function PostList({ posts }: { posts: Post[] }) {
  return (
    <ul class="posts">
      {posts.map(post => (
        <li>
          <article>
            <p class="small">
              <time dateTime={post.publishedAt.toISOString()}>{longDate(post.publishedAt)}</time> · {minutesToRead(post.body)} min
            </p>
            <h2><a href={`/posts/${post.slug}`}>{post.title}</a></h2>
            <p>{post.summary}</p>
          </article>
        </li>
      ))}
    </ul>
  );
}
