/** The tags of a post, as links. */
export default function TagList({ tags }: { tags: any[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label="Tags">
      {tags.map(tag => <li><a href={`/tags/${encodeURIComponent(tag.name)}`}>{tag.name}</a></li>)}
    </ul>
  );
}
