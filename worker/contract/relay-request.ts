import type { Progress } from "#domain/introduction/progress.ts";
import type { RelayKind } from "#domain/relay/kinds.ts";
import type { SpokenLanguage } from "#domain/relay/languages.ts";
import type { RequestState } from "#domain/request/lifecycle.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { OwnIntroduction } from "./own-case.ts";

/** A request in the list of the relay who filed it: how far it has got, with whom it waits, and until when. */
export type RelayRequestShown = {
  id: string;
  code: string;
  state: RequestState;
  name: string;
  problem: string;
  filedAt: string;
  /** Whether something is asked of its author. */
  isAsked: boolean;
  /** `null`: it has ended. */
  progress: Progress | null;
  body: OwnIntroduction["body"] | null;
  by: LocalDate | null;
};

/** A relay as anybody may read it. */
export type RelayShown = {
  kind: RelayKind;
  province: ProvinceCode;
  languages: readonly SpokenLanguage[];
  name: string;
  address: string;
  phone: string;
  hours: string;
};
