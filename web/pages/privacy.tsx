import type { Locale } from "#contract/locales.ts";
import { Prose } from "#web/components/prose.tsx";
import { proseCopies } from "#web/i18n/prose.ts";

export type PrivacyProps = { locale: Locale };

export const title = ({ locale }: PrivacyProps) => proseCopies[locale].privacy.title;
export const description = ({ locale }: PrivacyProps) => proseCopies[locale].privacy.description;

export const PrivacyPage = ({ locale }: PrivacyProps) => <Prose {...proseCopies[locale].privacy} />;
