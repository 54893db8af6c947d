import posts from '../posts.json';

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export function Posts() {
  return (
    <>
      <h1>Notes</h1>
      <ul className="posts">
        {posts.map(post => (
          <li key={post.slug}>
            <article>
              <h2><a href={`/blog/${post.slug}`}>{post.title}</a></h2>
              <p className="meta">{dates.format(new Date(post.date))} · {post.author} · {post.minutes} min</p>
              <p>{post.excerpt}</p>
              <ul className="tags">{post.tags.map(tag => <li key={tag}><a href={`/tags/${tag}`}>{tag}</a></li>)}</ul>
            </article>
          </li>
        ))}
      </ul>
    </>
  );
}
