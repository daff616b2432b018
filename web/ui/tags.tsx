export const Tags = ({ tags }: { tags: readonly string[] }) => (
  <ul class="tags">
    {tags.map((tag) => (
      <li key={tag}>{tag}</li>
    ))}
  </ul>
);
