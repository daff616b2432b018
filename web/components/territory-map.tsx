import type { MapStep } from "./map-steps.ts";

/** The drawing that was made with the pages, and where its parts stand. */
export type MapFile = {
  file: string;
  boxes: Readonly<Record<string, readonly number[]>>;
  middles: Readonly<Record<string, readonly number[]>>;
};
/** A part of the map: where it leads, what it is called, and what is written on it. */
export type MapArea = { code: string; href: string; label: string; mark: string; step: MapStep };

/** Room around the drawing for the line of the one that has the focus, in its units. */
const margin = 6;

type TerritoryMapProps = { map: MapFile; of: string; areas: readonly MapArea[]; label: string; writing: number };

/** A country or a region whose parts are links. Never the only way: a list beside it leads to the same. */
export function TerritoryMap({ map, of, areas, label, writing }: TerritoryMapProps) {
  const [x = 0, y = 0, width = 0, height = 0] = map.boxes[of] ?? [];
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].join(" ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing that groups links is no fieldset
    <svg class="map" viewBox={box} role="group" aria-label={label} font-size={Math.max(width, height) / writing}>
      {areas.map((area) => (
        <Area key={area.code} {...area} map={map} />
      ))}
    </svg>
  );
}

function Area({ code, href, label, mark, step, map: { file, middles } }: MapArea & { map: MapFile }) {
  const [x, y] = middles[code] ?? [];
  return (
    <a href={href} class={`step-${step}`} aria-label={label}>
      <title>{label}</title>
      <use href={`${file}#${code}`} />
      <use class="ring" href={`${file}#${code}`} />
      <text x={x} y={y} dy="0.35em">
        {mark}
      </text>
    </a>
  );
}
