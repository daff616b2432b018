import { dayIn } from "#worker/mail/day-in.ts";
import type { LetterWords } from "#worker/mail/letter.ts";
import { bodyLetters } from "./en/body.ts";
import { innovatorLetters } from "./en/innovator.ts";
import { relayLetters } from "./en/relay.ts";
import { teamLetters } from "./en/team.ts";

const desk = (bodyId: string) => ({ label: "Open your desk", path: `/desk/${bodyId}` });

export const en: LetterWords = {
  greeting: "Hello,",
  signature: "The Wasl team",
  automatic: "This message is sent by a machine: there is no need to answer it.",
  "sign-in-code": (_, code) => ({
    subject: `${code} is your code to sign in to Wasl`,
    sentences: [
      "Here is your code. It works once, within ten minutes, in the browser where you asked for it.",
      "Give it to nobody: Wasl will never ask you for it. If you asked for nothing, ignore this message: nothing will happen.",
    ],
    code,
  }),
  "receipt-link": ({ code }, token) => ({
    subject: "A new secret code to follow your request",
    sentences: [
      `Somebody, most likely you, has lost the secret code of request ${code}. This link gives a new one. It works once, for one day.`,
      "If you asked for nothing, ignore this message: your secret code stays the same.",
    ],
    action: { label: "Get a new secret code", path: `/follow/lost/${token}` },
  }),
  "call-back": () => ({
    subject: "Your new secret code",
    sentences: [
      "Hello, this is the Wasl team. Somebody asked for a new secret code to follow a request: was it you?",
      "To be sure that we are talking to the right person: what is your project about, and in which province?",
      "Do you have something to write with? I will give you the code of your request and your new secret code. The old one no longer works.",
    ],
  }),
  invitation: ({ body, role }, token) => ({
    subject: `${body} invites you to Wasl`,
    sentences: [
      `${body} invites you to join its team on Wasl, ${role === "manager" ? "to keep its entry and its offers up to date" : "to keep its offers up to date and answer requests"}.`,
      "Wasl links people who have a project and the organisations that can help them.",
      "This invitation is for you alone. It works once, for three weeks.",
    ],
    action: { label: "See the invitation", path: `/invitations/${token}` },
  }),
  "claim-filed": ({ claim, body, for: reader }) => ({
    subject: `Somebody says that they speak for ${body}`,
    sentences:
      reader === "admin"
        ? [`A claim waits to be verified: somebody says that they speak for ${body}.`]
        : [`Somebody asks to speak for ${body} on Wasl. You are its manager: say whether this person is one of yours.`],
    action: { label: "See the claim", path: reader === "admin" ? `/admin/claims/${claim}` : `/claims/${claim}` },
  }),
  "claim-asked": ({ claim, body, words }) => ({
    subject: `A question about ${body}`,
    sentences: [`To verify that you speak for ${body}, something is missing:`, words],
    action: { label: "Answer", path: `/claims/${claim}` },
  }),
  "claim-answered": ({ claim, body }) => ({
    subject: `An answer about ${body}`,
    sentences: [`The person who says that they speak for ${body} has answered your question.`],
    action: { label: "See the answer", path: `/admin/claims/${claim}` },
  }),
  "claim-verified": ({ body, bodyId }) => ({
    subject: `${body}: verified`,
    sentences: [`You now belong to the team of ${body} on Wasl. Your desk is open: its offers and its team are there.`],
    action: desk(bodyId),
  }),
  "claim-refused": ({ claim, body, words }) => ({
    subject: `${body}: your claim was not accepted`,
    sentences: [`Your claim to speak for ${body} was not accepted. This is why:`, words, "You can file a new claim."],
    action: { label: "See the claim", path: `/claims/${claim}` },
  }),
  "role-changed": ({ body, role }) => ({
    subject: `Your role in ${body} has changed`,
    sentences: [
      role === "manager"
        ? `You are now a manager of ${body}: you keep its entry and its offers up to date, and invite colleagues.`
        : `You are now an adviser of ${body}: you keep its offers up to date and answer requests.`,
      "To be safe, you will have to sign in again.",
    ],
    action: { label: "Sign in", path: "/sign-in" },
  }),
  "member-removed": ({ body }) => ({
    subject: `You are no longer part of ${body} on Wasl`,
    sentences: [`Your access to the desk of ${body} is closed. Your account stays open.`],
  }),
  "admin-changed": ({ isAdmin }) => ({
    subject: isAdmin ? "You are part of the Wasl team" : "You are no longer part of the Wasl team",
    sentences: [
      isAdmin
        ? "The team's desk is open to you, with a passkey. If you have none, sign in with a code, add one in “My account”, then sign in with it."
        : "Your account stays open. To be safe, you will have to sign in again.",
    ],
    action: { label: "Sign in", path: "/sign-in" },
  }),
  "body-suspended": ({ body, words }) => ({
    subject: `${body} is suspended on Wasl`,
    sentences: [
      `The Wasl team has suspended ${body}: its offers are no longer proposed and nothing can be changed at its desk. This is why:`,
      words,
    ],
  }),
  "body-reinstated": ({ body, bodyId, isPaused }) => ({
    subject: `${body} is back on Wasl`,
    sentences: [
      isPaused
        ? `The suspension of ${body} is lifted. It is paused, as it was before: its offers will be proposed again once you resume.`
        : `The suspension of ${body} is lifted. Its open offers are proposed again.`,
    ],
    action: desk(bodyId),
  }),
  "confirm-offers": ({ body, bodyId, offers, by }) => ({
    subject: `${body}: do your offers still hold?`,
    sentences: [
      offers === 1
        ? `One offer of ${body} is to be confirmed before ${dayIn("en", by)}.`
        : `${offers} offers of ${body} are to be confirmed before ${dayIn("en", by)}.`,
      "Offers are confirmed every six months. A late one is ranked lower; after sixty days, it is paused.",
    ],
    action: { label: "Confirm your offers", path: `/desk/${bodyId}?due=yes` },
  }),
  "offers-paused": ({ body, bodyId, offers }) => ({
    subject: `${body}: offers are paused`,
    sentences: [
      offers === 1
        ? `One offer of ${body} has not been confirmed for eight months: it is paused.`
        : `${offers} offers of ${body} have not been confirmed for eight months: they are paused.`,
      offers === 1
        ? "If it still holds, open it and choose “resume”."
        : "If they still hold, open them and choose “resume”.",
    ],
    action: desk(bodyId),
  }),
  "link-broken": ({ body, bodyId, urls }) => ({
    subject: urls.length === 1 ? `${body}: a link no longer answers` : `${body}: links no longer answer`,
    sentences: [
      urls.length === 1
        ? `This link, given by ${body} on Wasl, has not answered for several days:`
        : `These links, given by ${body} on Wasl, have not answered for several days:`,
      ...urls,
      "Open your desk to correct or remove what no longer works.",
    ],
    action: desk(bodyId),
  }),
  ...innovatorLetters,
  ...bodyLetters,
  ...relayLetters,
  ...teamLetters,
};
