import type { LetterWords, RelayLetters } from "#worker/mail/letter.ts";
import { coded, named } from "./isolated.ts";

export const relayLetters = {
  "relay-asked": ({ relay, name }) => ({
    subject: `${named(name)}: طلب للعمل وسيطا`,
    sentences: [`طلب باسم ${named(name)} لإيداع طلبات لفائدة أشخاص آخرين. ويجب التحقق منه قبل ذلك.`],
    action: { label: "التحقق", path: `/admin/relays/${relay}` },
  }),
  "relay-verified": ({ name }) => ({
    subject: `${named(name)}: أنتم الآن وسيط`,
    sentences: ["تم التحقق. يمكنكم إيداع طلبات لفائدة من تستقبلونهم، بموافقتهم."],
    action: { label: "افتحوا فضاءكم", path: "/relay" },
  }),
  "relay-refused": ({ name, words }) => ({
    subject: `${named(name)}: لم يُقبل طلبكم`,
    sentences: ["لم يُقبل طلبكم للعمل وسيطا. والسبب:", words],
    action: { label: "تقديم طلب جديد", path: "/relays/new" },
  }),
  "relay-ended": ({ name, words }) => ({
    subject: `${named(name)}: انتهى عملكم وسيطا`,
    sentences: ["أنهى فريق وصل عملكم وسيطا. والسبب:", words, "أما الطلبات التي أودعتموها فتستمر من دونكم."],
  }),
  "request-taken-over": ({ code }) => ({
    subject: `الطلب ${coded(code)}: صار صاحبه يتتبعه بنفسه`,
    sentences: [`لم يعد الطلب ${coded(code)} في فضائكم: صار صاحبه يتتبعه بنفسه من الآن.`],
  }),
} satisfies Pick<LetterWords, keyof RelayLetters>;
