interface Post { title: string; comments: { text: string }[] }

export default async function PostList({ postsPromise }: { postsPromise: Promise<Post[]> }) {
  const posts = await postsPromise;
  return <ul>{posts.map(post => <li>{post.title}: {post.comments.map(comment => comment.text).join(', ')}</li>)}</ul>;
}
