import type { LetterWords, RelayLetters } from "#worker/mail/letter.ts";

export const relayLetters = {
  "relay-asked": ({ relay, name }) => ({
    subject: `${name} asks to be a relay`,
    sentences: [`${name} wants to file requests for other people. Who they are is still to be verified.`],
    action: { label: "Verify", path: `/admin/relays/${relay}` },
  }),
  "relay-verified": ({ name }) => ({
    subject: `${name}: you are a relay`,
    sentences: ["It is verified. You can file requests for the people you receive, when they agree."],
    action: { label: "Open your space", path: "/relay" },
  }),
  "relay-refused": ({ name, words }) => ({
    subject: `${name}: your request was not accepted`,
    sentences: ["Your request to be a relay was not accepted. Here is why:", words],
    action: { label: "Ask again", path: "/relays/new" },
  }),
  "relay-ended": ({ name, words }) => ({
    subject: `${name} is no longer a relay`,
    sentences: [
      "The Wasl team has ended your role as a relay. Here is why:",
      words,
      "The requests that you filed go on, without you.",
    ],
  }),
  "request-taken-over": ({ code }) => ({
    subject: `Request ${code}: its author follows it now`,
    sentences: [`Request ${code} is no longer in your space: from now on, its author follows it.`],
  }),
} satisfies Pick<LetterWords, keyof RelayLetters>;
