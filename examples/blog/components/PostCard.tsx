import { longDate } from '$lib/format';

interface PostCardProps {
  post: any;
  level?: 2 | 3;
}

/** A post in a list: date, title, excerpt, author. */
export default function PostCard({ post, level = 2 }: PostCardProps) {
  const title = <a href={`/blog/${post.slug}`}>{post.title}</a>;
  return (
    <article class="post-card">
      <p class="post-card-date">
        <time dateTime={post.publishedAt.toISOString()}>{longDate(post.publishedAt)}</time>
        <a class="topic" href={`/topics/${post.category.name}`}>{post.category.title}</a>
      </p>
      {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      <p>{post.excerpt}</p>
      <p class="post-card-author">{post.author.name}, {post.minutes} min</p>
    </article>
  );
}
