import type { Locale } from "#contract/locales.ts";
import { Prose } from "#web/components/prose.tsx";
import { speechOf } from "#web/i18n/speech.ts";

export type AboutProps = { locale: Locale };

export const title = ({ locale }: AboutProps) => speechOf(locale).copy.about.title;
export const description = ({ locale }: AboutProps) => speechOf(locale).copy.about.description;

export const AboutPage = ({ locale }: AboutProps) => <Prose {...speechOf(locale).copy.about} />;
