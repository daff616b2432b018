import type { MapStep } from "./map-steps.ts";

/** The drawing that was made with the pages, and where its parts stand. */
export type MapFile = {
  map: string;
  boxes: Readonly<Record<string, readonly number[]>>;
  middles: Readonly<Record<string, readonly number[]>>;
};
/** A part of the map: where it leads, what it is called, and what is written on it. */
export type MapArea = { code: string; href: string; label: string; mark: string; step: MapStep };

/** Room around the drawing for the line of the one that has the focus, in its units. */
const margin = 6;

type TerritoryMapProps = { file: MapFile; of: string; areas: readonly MapArea[]; label: string; writing: number };

/** A country or a region whose parts are links. Never the only way: a list beside it leads to the same. */
export function TerritoryMap({ file, of, areas, label, writing }: TerritoryMapProps) {
  const [x = 0, y = 0, width = 0, height = 0] = file.boxes[of] ?? [];
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].join(" ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing that groups links is no fieldset
    <svg class="map" viewBox={box} role="group" aria-label={label} font-size={Math.max(width, height) / writing}>
      {areas.map((area) => (
        <Area key={area.code} {...area} file={file} />
      ))}
    </svg>
  );
}

function Area({ code, href, label, mark, step, file: { map, middles } }: MapArea & { file: MapFile }) {
  const [x, y] = middles[code] ?? [];
  return (
    <a href={href} class={`step-${step}`} aria-label={label}>
      <title>{label}</title>
      <use href={`${map}#${code}`} />
      <text x={x} y={y} dy="0.35em">
        {mark}
      </text>
    </a>
  );
}
