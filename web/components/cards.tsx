import type { ComponentChildren } from "preact";

/** A list of cards. */
export function Cards<Item extends { id: string }>({
  items,
  card,
}: {
  items: readonly Item[];
  card: (item: Item) => ComponentChildren;
}) {
  if (items.length === 0) return null;
  return (
    <ul class="cards">
      {items.map((item) => (
        <li key={item.id}>{card(item)}</li>
      ))}
    </ul>
  );
}
