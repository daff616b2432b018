import type { InHandRow } from "#db/read/introductions.ts";

/** What is read of an introduction that nobody hands over. */
export const notHandedOver = {
  ...{ handedFrom: null, giverBody: null, giverBodyName: null, giverOffer: null, giverState: null, giverVersion: null },
  ...{ giverAssignee: null, giverTookPlace: null, giverTookMonth: null, handOverReason: null, isBeingHandedOver: 0 },
};

/** The introduction whose body hands its case over with this one, with what a step of it and its letters need; `null`: there is none. */
export function giverOf(row: InHandRow): InHandRow | null {
  const { handedFrom, giverBody, giverBodyName, giverState, giverVersion } = row;
  if (handedFrom === null || giverBody === null || giverBodyName === null) return null;
  if (giverState === null || giverVersion === null) return null;
  return {
    ...row,
    ...{ id: handedFrom, body: giverBody, bodyName: giverBodyName, state: giverState, version: giverVersion },
    ...{ offer: row.giverOffer, tookPlace: row.giverTookPlace ?? 0, tookMonth: row.giverTookMonth },
    ...notHandedOver,
    assignee: row.giverAssignee,
  };
}
