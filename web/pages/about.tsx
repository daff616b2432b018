import type { Locale } from "#contract/locales.ts";
import { Prose } from "#web/components/prose.tsx";
import { proseCopies } from "#web/i18n/prose.ts";

export type AboutProps = { locale: Locale };

export const title = ({ locale }: AboutProps) => proseCopies[locale].about.title;
export const description = ({ locale }: AboutProps) => proseCopies[locale].about.description;

export const AboutPage = ({ locale }: AboutProps) => <Prose {...proseCopies[locale].about} />;
