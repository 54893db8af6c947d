interface Props { postsPromise: Promise<{ title: string }[]> }

export default async function PostList({ postsPromise }: Props) {
  const posts = await postsPromise;
  return <ul>{posts.map(post => <li>{post.title}</li>)}</ul>;
}
