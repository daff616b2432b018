export const Tags = ({ tags }: { tags: readonly string[] }) =>
  tags.length > 0 && (
    <ul class="tags">
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
