import { Icon } from "./icon.tsx";

type Tag = { label: string; icon?: string };

/** Short words side by side, with a drawing each where there is one. */
export const Tags = ({ tags }: { tags: readonly Tag[] }) =>
  tags.length > 0 && (
    <ul class="tags">
      {tags.map(({ label, icon }) => (
        <li key={label}>
          {icon && <Icon name={icon} />}
          {label}
        </li>
      ))}
    </ul>
  );
