import type { Locale } from "#contract/locales.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { criterionIcons } from "#web/components/criterion-icons.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { Bar } from "#web/ui/bar.tsx";
import { Choices } from "#web/ui/choices.tsx";
import { Field, FieldGroup } from "#web/ui/field.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { hostOf } from "#web/ui/host-of.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Key } from "#web/ui/key.tsx";
import { linkPath } from "#web/ui/link-path.ts";
import { Mark } from "#web/ui/mark.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Options } from "#web/ui/options.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";
import { Tags } from "#web/ui/tags.tsx";
import { Terms } from "#web/ui/terms.tsx";

const drawings = [
  ...new Set([...needs, ...stages, ...Object.values(criterionIcons), "gift", "folder", "clock", "send"]),
];
const panels = [
  ["fr", "light"],
  ["ar", "light"],
  ["fr", "dark"],
  ["ar", "dark"],
] as const;

/** Every part of `web/ui`, from left to right and from right to left, light and dark. Only a local database shows it. */
export const StyleguidePage = () => (
  <>
    <h1>web/ui</h1>
    {panels.map(([locale, scheme]) => (
      <Panel key={`${locale}-${scheme}`} locale={locale} scheme={scheme} />
    ))}
  </>
);

function Panel({ locale, scheme }: { locale: Locale; scheme: "light" | "dark" }) {
  const { copy, words } = speechOf(locale);
  const id = `${locale}-${scheme}`;
  const { forms, home } = copy;
  const field = { errorMark: forms.error, optional: forms.optional };
  const choices = needs
    .slice(0, 4)
    .map((need) => ({ value: need, label: words.needs[need], hint: words.needHints[need], icon: need }));
  return (
    <div class={`scheme ${scheme}`} lang={locale} dir={locale === "ar" ? "rtl" : "ltr"}>
      <p>
        <Mark /> <span lang="en">{id}</span>
      </p>
      <h1>{home.heading}</h1>
      <p class="lead">{home.lead}</p>
      <Section id={`section-${id}`} icon="target" heading={`${home.how.heading} (${id})`}>
        <p>
          {home.description} <a href={linkPath(`/${locale}/`, {})}>{copy.shell.home}</a>{" "}
          <small>{hostOf("https://exemple.ma/")}</small>
        </p>
        <Tags tags={stages.map((stage) => ({ label: words.stages[stage], icon: stage }))} />
        <Terms terms={stages.map((stage) => [words.stages[stage], words.stageHints[stage]] as const)} />
      </Section>
      <Tags tags={drawings.map((name) => ({ label: name, icon: name }))} />
      <Notice>
        <p>
          <Icon name="check" /> {home.lead}
        </p>
      </Notice>
      <p>
        <Bar value={63} max={100} /> {copy.matches.sum(63)}
      </p>
      <Quoted text={home.description} />
      <HiddenFields fields={[["hidden", id]]} />
      <Field id={`text-${id}`} name="text" label={forms.labels.text} hint={home.needsHint} {...field}>
        {(control) => <input {...control} />}
      </Field>
      <Field id={`wrong-${id}`} name="wrong" label={forms.labels.email} error={forms.errors.invalid_email} {...field}>
        {(control) => <input {...control} />}
      </Field>
      <Field id={`list-${id}`} name="list" label={forms.labels.stage} errorMark={forms.error}>
        {(control) => (
          <select {...control}>
            <Options options={stages.map((stage) => [stage, words.stages[stage]])} chosen="idea" blank={forms.unsaid} />
          </select>
        )}
      </Field>
      {(["tiles", "pills", "rows"] as const).map((look) => (
        <FieldGroup key={look} id={`${look}-${id}`} name={look} label={forms.labels.needs} errorMark={forms.error}>
          <Choices
            id={`${look}-${id}`}
            name={`${look}-${id}`}
            type={look === "rows" ? "radio" : "checkbox"}
            choices={look === "pills" ? choices.map(({ value, label }) => ({ value, label })) : choices}
            chosen={["training"]}
            look={look}
          />
        </FieldGroup>
      ))}
      <div class="buttons">
        <button class="go" type="button">
          {home.submit} <Key of="a" />
        </button>
        <button type="button">{forms.choose}</button>
        <button class="link" type="button">
          {forms.optional}
        </button>
      </div>
    </div>
  );
}
