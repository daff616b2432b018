import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";
import { provinceCodes } from "#domain/territory/provinces.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import { territoryCodes } from "#domain/territory/territory.ts";
import { bodyKinds } from "#domain/vocabulary/body-kinds.ts";
import { fundingInstruments } from "#domain/vocabulary/funding-instruments.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { localeCodes } from "./locales.ts";

/** The closed lists as schemas: a code that is not in its list answers `unknown_code`. */
const code = "unknown_code" satisfies FieldCode;
export const NeedCode = v.picklist(needs, code);
export const StageCode = v.picklist(stages, code);
export const SectorCode = v.picklist(sectors, code);
export const LegalFormCode = v.picklist(legalForms, code);
export const GroupCode = v.picklist(groups, code);
export const BodyKindCode = v.picklist(bodyKinds, code);
export const FundingInstrumentCode = v.picklist(fundingInstruments, code);
export const Province = v.picklist(provinceCodes, code);
export const Region = v.picklist(regionCodes, code);
export const TerritoryCode = v.picklist(territoryCodes, code);
export const LocaleCode = v.picklist(localeCodes, code);
