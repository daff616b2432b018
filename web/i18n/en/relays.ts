import type { Copy } from "../fr.ts";

export const relays: Copy["relays"] = {
  kinds: { body: "Support organisation", commune: "Commune", association: "Local association" },
  languages: { arabic: "Arabic", amazigh: "Amazigh", french: "French", english: "English", spanish: "Spanish" },
  states: { asked: "To verify", verified: "Active", refused: "Refused", ended: "Ended" },
  steps: { ask: "asked", verify: "verified", refuse: "refused", end: "ended by the team", leave: "stopped" },
  nav: { label: "Relay's space", requests: "Requests", file: "File for somebody", calls: "Calls" },
  ask: {
    title: "Become a relay",
    lead: "A relay receives people near their homes, files their request when they agree and keeps them informed. It takes an account of its own, tied to no support organisation.",
    ofBody: "On behalf of:",
    public: "What everybody will see",
    verify: "To verify",
    toldHint: "Your role, and how the team can make sure: an official number, a site, somebody to call.",
    hoursHint: "For example: Monday to Friday, 9 to 15.",
    submit: "Send",
    waits: "It is sent. The team verifies, then writes to you.",
    refused: "The team's last answer:",
    cancel: "Withdraw my request",
    stop: "Stop being a relay",
    stopText: "The requests that you filed go on, but you will not see them any more.",
    labels: {
      name: "Name of the organisation",
      kind: "Kind of organisation",
      province: "Province where you receive people",
      address: "Address",
      phone: "Phone",
      hours: "Opening hours",
      languages: "Languages spoken",
      told: "Who you are",
    },
    because: {
      form: {
        already_member:
          "Your account already belongs to the team or to a support organisation, or you asked for that. Open another account.",
      },
      province: { required: "Choose the province." },
    },
  },
  file: {
    consent: [
      "The relay who helps you",
      "They see your request, follow the answers and may call you. You can follow it without them whenever you want: they will not see it any more.",
    ],
    agree: "The person has understood, and agrees.",
    disclosure: "Before showing their project to an organisation",
    disclosureHint: "Their contact details are given only to an organisation that agrees to help them.",
    disclosures: {
      "ask-each": "Ask them before each organisation",
      "go-ahead": "Go ahead without asking them each time",
    },
    way: "How they agreed",
    ways: {
      "read-aloud": "I read them this text",
      read: "The person read it",
      signed: "The person signed on paper",
    },
    submit: "File the request",
    tooMany: "You have filed 30 requests in a day: that is the most. What you wrote is here, to be sent tomorrow.",
  },
  filed: {
    heading: "The request is filed",
    lead: "Print this receipt and give it to the person. The secret code will not be shown again.",
    see: "See the request",
  },
  slip: {
    follow: "To follow your request:",
    alone: "You can follow it without a relay: open it, then choose “From now on I follow it myself”.",
    relay: "Your relay:",
  },
  list: {
    heading: "The requests that you filed",
    empty: "No request yet.",
    asks: "An answer is needed",
    filed: (day) => `filed on ${day}`,
    proposed: "The team is reviewing",
    looking: "The team looks for what comes next",
    deadEnd: "The team calls the person",
    by: (day) => `by ${day}`,
  },
  request: {
    heading: (name) => `Request of ${name}`,
    lead: "This is what the person reads on their page. You can say yes or no for them, and write down how their project goes; for anything else, they open their request with their two codes.",
    said: "The person told me so",
    done: "It is noted.",
  },
  calls: {
    empty: "No calls to make.",
    lead: "Call these people, or send the text. After two working days the team calls too.",
  },
  sees: {
    heading: "Who sees this request",
    text: (name) =>
      `Your relay, ${name}, sees it and can say yes or no for you, and write down what you say of your project. They can neither correct nor erase it.`,
    take: "From now on I follow it myself",
    takeText: "Your relay will not see anything more. You get a new secret code; the old one will not work any more.",
    taken: "You now follow your request yourself",
  },
  filedFor: (name, way, moment) => `Filed by ${name ?? "a relay"}, who noted your consent on ${moment}: “${way}”.`,
  near: {
    link: "Somebody near you can file your request with you",
    title: (place) => `File your request with somebody: ${place}`,
    all: "File your request with somebody",
    lead: "A relay receives people near their homes and writes the request with them. It is free, and there is nothing to bring.",
    none: "No relay here yet.",
    around: "Elsewhere in the region",
    others: "All provinces",
  },
  admin: {
    heading: "Relays",
    empty: "No relay here.",
    verifyText:
      "Call or write, through a contact that you found yourself: does this organisation exist, and does it receive people?",
    verify: "Yes, it is verified",
    end: "Stop this relay",
    said: "Done. The person is told.",
  },
};
