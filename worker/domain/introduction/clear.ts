import { noPlaceIn, type Room } from "./capacity.ts";

/** What makes a proposal clear: all criteria met, a contact that was verified, capacity left, and a body that answers. */
export type Clear = {
  verdict: "eligible" | "to-confirm" | "not-eligible" | null;
  contactVerified: boolean;
  isSilent: boolean;
  room: Room;
};

/** Whether a proposal may be approved with others in one press, or by the clock when it has waited for long. */
export const isClear = ({ verdict, contactVerified, isSilent, room }: Clear): boolean =>
  verdict === "eligible" && contactVerified && !isSilent && noPlaceIn(room) === null;
