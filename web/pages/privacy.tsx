import type { Locale } from "#contract/locales.ts";
import { Prose } from "#web/components/prose.tsx";
import { speechOf } from "#web/i18n/speech.ts";

export type PrivacyProps = { locale: Locale };

export const title = ({ locale }: PrivacyProps) => speechOf(locale).copy.privacy.title;
export const description = ({ locale }: PrivacyProps) => speechOf(locale).copy.privacy.description;

export const PrivacyPage = ({ locale }: PrivacyProps) => <Prose {...speechOf(locale).copy.privacy} />;
