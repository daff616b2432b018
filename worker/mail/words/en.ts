import { dayIn } from "#worker/mail/day-in.ts";
import type { LetterWords } from "#worker/mail/letter.ts";

const desk = (bodyId: string) => ({ label: "Open your desk", path: `/desk/${bodyId}` });

export const en: LetterWords = {
  greeting: "Hello,",
  farewell: "The Wasl team\nThis message is sent by a machine: there is no need to answer it.",
  "sign-in-code": (_, code) => ({
    subject: `${code} is your code to sign in to Wasl`,
    sentences: [
      "Here is your code. It works once, within ten minutes, in the browser where you asked for it.",
      "Give it to nobody: nobody at Wasl will ask you for it. If you asked for nothing, leave this message: nothing will happen.",
    ],
    code,
  }),
  "receipt-link": ({ code }, token) => ({
    subject: "A new PIN to follow your request",
    sentences: [
      `Somebody, most likely you, has lost the PIN of request ${code}. This link gives you a new one. It works once, for one day.`,
      "If you asked for nothing, leave this message: your PIN stays the same.",
    ],
    action: { label: "Get a new PIN", path: `/follow/lost/${token}` },
  }),
  invitation: ({ body, role }, token) => ({
    subject: `${body} invites you to Wasl`,
    sentences: [
      `${body} invites you to ${role === "manager" ? "keep its entry and its offers" : "answer requests with it"} on Wasl, which links people with projects and the organisations that can help them.`,
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
    sentences: [`You can now keep the entry of ${body}, publish its offers and invite your colleagues.`],
    action: desk(bodyId),
  }),
  "claim-refused": ({ claim, body, words }) => ({
    subject: `${body}: we could not verify`,
    sentences: [`We could not verify that you speak for ${body}. This is why:`, words],
    action: { label: "See the claim", path: `/claims/${claim}` },
  }),
  "role-changed": ({ body, role }) => ({
    subject: `Your role in ${body} has changed`,
    sentences: [
      role === "manager"
        ? `You are now a manager of ${body}: you keep its entry and invite colleagues.`
        : `You are now an adviser of ${body}: you keep its offers and answer requests.`,
      "To be safe, you will have to sign in again.",
    ],
    action: { label: "Sign in", path: "/sign-in" },
  }),
  "member-removed": ({ body }) => ({
    subject: `You are no longer part of ${body} on Wasl`,
    sentences: [`Your access to the desk of ${body} is closed. Your account stays yours.`],
  }),
  "admin-changed": ({ isAdmin }) => ({
    subject: isAdmin ? "You are part of the Wasl team" : "You are no longer part of the Wasl team",
    sentences: [
      isAdmin
        ? "You can verify organisations and review proposals. Sign in again, then add a passkey: it is needed for that."
        : "Your account stays yours. To be safe, you will have to sign in again.",
    ],
    action: { label: "Sign in", path: "/sign-in" },
  }),
  "body-suspended": ({ body, words }) => ({
    subject: `${body} is suspended on Wasl`,
    sentences: [`The Wasl team has suspended ${body}: its offers are no longer proposed. This is why:`, words],
  }),
  "body-reinstated": ({ body, bodyId }) => ({
    subject: `${body} is back on Wasl`,
    sentences: [`The suspension of ${body} is lifted. Its open offers are proposed again.`],
    action: desk(bodyId),
  }),
  "confirm-offers": ({ body, bodyId, offers, by }) => ({
    subject: `${body}: do your offers still hold?`,
    sentences: [
      offers === 1
        ? `One offer of ${body} is to be confirmed before ${dayIn("en", by)}.`
        : `${offers} offers of ${body} are to be confirmed before ${dayIn("en", by)}.`,
      "Offers are confirmed every six months. A late one is proposed less; after sixty days, it is paused.",
    ],
    action: { label: "Confirm your offers", path: `/desk/${bodyId}?due=yes` },
  }),
  "offers-paused": ({ body, bodyId, offers }) => ({
    subject: `${body}: offers are paused`,
    sentences: [
      offers === 1
        ? `One offer of ${body} has not been confirmed for eight months: it is paused.`
        : `${offers} offers of ${body} have not been confirmed for eight months: they are paused.`,
      "If they still hold, resume them.",
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
    ],
    action: desk(bodyId),
  }),
};
