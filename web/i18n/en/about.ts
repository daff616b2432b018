import type { ProseCopy } from "../prose.ts";

export const about: ProseCopy["about"] = {
  title: "About us",
  description: "What Wasl is, where the information comes from, and what to expect of it.",
  heading: "About us",
  parts: [
    [
      "What Wasl is",
      [
        "Wasl (وصل, “the link”) puts people with a project for the common good in Morocco in touch with the organisations that can support them: regional investment centres, agencies, incubators, foundations, universities, international cooperation.",
        "A social innovation project starts from a problem that people live with and answers it in a new way, with those concerned. An idea is enough to begin. No legal status, diploma or computer is asked for.",
      ],
    ],
    [
      "Where the information comes from",
      [
        "At the start, the organisations, offers and projects come from the report of the regional meetings on social innovation held in Morocco in 2020. Each entry quotes the lines of the report.",
        "As long as the organisation has not confirmed an offer of the report, its entry says “to be confirmed”. Ask before you travel. What the report does not say, we do not invent.",
        "An organisation can say that an entry is its own, or register. Once the team has verified it, it keeps its entry and its offers up to date itself.",
        "Nine regional investment centres that the report does not mention are here because the law sets one in every region.",
        "Texts that we translated say “Translated by Wasl”.",
      ],
    ],
    [
      "What you can expect",
      [
        "The same rules for everyone, written and readable. A reason for each offer shown. Time limits. No request without an answer.",
        "Wasl gives no money and does not decide for the organisations.",
      ],
    ],
    ["The code", ["Wasl is free software (MIT licence). The report and the maps keep their own terms."]],
  ],
};

export const privacy: ProseCopy["privacy"] = {
  title: "Privacy",
  description: "What Wasl keeps, why, who sees it, and how to erase everything.",
  heading: "Privacy",
  parts: [
    [
      "Without a request, we keep nothing",
      [
        "Looking for offers needs no account. Your answers are used to work out the page, then forgotten. Age, groups, amount and your text never stand in the address of the page.",
        "No advertising, no audience measurement, no file from another site.",
      ],
    ],
    [
      "When you make a request",
      [
        "We keep your answers, a way to reach you and the date of your agreement, to put you in touch with support organisations and follow what comes of it.",
        "An organisation that is proposed sees your project, your place and your needs. It sees your name and contact details only if it agrees to help you. Each disclosure is recorded.",
        "You choose: to be asked before each organisation, or to let us go ahead.",
        "Your project is never published unless you decide so.",
        "If you go to an organisation and it files the request with you, with your agreement, it has your contact details at once.",
        "Your request is kept as long as it is open. A year after it is withdrawn, closed or set aside, your words, your name and your contact details are erased.",
      ],
    ],
    [
      "What is written about your request",
      [
        "Questions and your answers, the reasons for a no, meetings, amounts received and what is left to do are kept with your request. You read them on your page. The team also takes notes for itself.",
        "Our messages hold a link that opens your request without a code, for 15 working days at most; it is of no use after the next step. Do not pass it on to anybody.",
        "If you gave no e-mail, the team calls you on the number that you gave. A message that could not be sent, or a call that nobody answered, is kept for a month.",
      ],
    ],
    [
      "When you open an account",
      [
        "Accounts are for organisations, and for whoever wants to gather their requests. We keep your e-mail address, the name that you write and the devices that are signed in (browser and system, no more). Your colleagues and the Wasl team see your name and your address.",
        "What you do for an organisation is noted with its date: publishing an offer, inviting somebody, verifying. If you erase your account, your name and your address go: only what was done, and when, is left.",
        "When you ask to speak for an organisation, the team and the managers of that organisation read what you write. Erasing your account erases it too.",
      ],
    ],
    [
      "Your rights",
      [
        "Law 09-08 gives you the right to see, correct and erase your data, and to object to its use. The page “My request” lets you see, download, correct, withdraw and erase everything, without asking anybody.",
        "Erasure removes your words, your name, your contact details and what others wrote about your request. An anonymous count remains: one request, a territory, needs, the steps and their dates, the amounts received.",
        "You can also turn to the national commission for the protection of personal data (CNDP).",
      ],
    ],
    [
      "Where the data is",
      [
        "With Cloudflare, a hosting company abroad, on machines in Western Europe. Its backup copies go back 30 days: erased data leaves them after that time.",
        "A few small files (cookies) are used to recognise your form for a day, your visit to “My request” for 30 minutes, your account for a month at most, the code that you have just asked for during ten minutes, and your passkey for five minutes. Another one, after you send something, shows you for 15 minutes what was just saved. None follows you elsewhere.",
        "If you choose to keep your answers on this phone, they stay there for 7 days. We do not receive them, and you can erase them. Your name, contact details and codes are never among them. For the team, the device also remembers whether keyboard keys are used.",
      ],
    ],
    ["What we never ask", ["Your national identity number. Health, religion, opinions. Money."]],
  ],
};
