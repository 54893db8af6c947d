import { longDate } from '$lib/format';

interface CommentListProps {
  postsPromise: Promise<any[]>;
}

/** The latest comments of all posts; waits for them, so it belongs into a `<Suspense>`. */
export default async function CommentList({ postsPromise }: CommentListProps) {
  const posts = await postsPromise;
  const commented = posts.filter(post => post.comments.length > 0);
  return (
    <ol class="comments">
      {commented.map(post =>
        post.comments.map(comment => (
          <li>
            <p>{comment.text}</p>
            <p class="byline">
              {comment.name} on <a href={`/blog/${post.slug}`}>{post.title}</a>, {longDate(comment.createdAt)}
            </p>
          </li>
        )),
      )}
    </ol>
  );
}
