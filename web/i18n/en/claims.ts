export const claims = {
  register: {
    title: "Register an organisation",
    heading: "Register your organisation",
    lead: "To post offers, your organisation must be known to us. It takes five minutes. The team checks, usually within two working days, then writes to you.",
    maybeThere: "It may be in the list already:",
    search: "search the organisations",
    body: "The organisation",
    oneLanguage: "One language is enough: French or Arabic. With both, more people understand you.",
    citiesHint: "With commas between.",
    territoriesHint: "Where your organisation works. Its offers cannot go further.",
    contactsHint: "Anybody will see the site, the e-mail and the phone. Leave blank what you do not want to show.",
    officialIdHint: "ICE, association number or other, if it has one.",
    you: "You",
    toldHint:
      "For example: “I am the treasurer; my name is in the minutes of 2024.” We will check through a contact that we find ourselves, not through the one you give.",
    charter: "I have read the charter and I accept it.",
    readCharter: "Read the charter",
    submit: "Send",
  },
  claim: {
    title: (name: string) => `${name}: this is my organisation`,
    heading: (name: string) => `Do you speak for ${name}?`,
    lead: "Tell us who you are. Once this is checked, you can correct the entry and publish offers.",
  },
  own: {
    title: "Claim",
    told: "What the claim says",
    answer: "The message in answer",
    filedAt: (moment: string) => `Sent on ${moment}.`,
    next: "The team usually checks within two working days. We write to you as soon as it is done.",
    reply: "Your answer",
    send: "Send the answer",
    withdraw: "Withdraw the claim",
    withdrawSure: "Yes, withdraw this claim",
    openDesk: "Open the organisation's desk",
    again: "File a new claim",
  },
  manager: {
    heading: (name: string) => `Somebody asks to speak for ${name}`,
    lead: "You are its manager. Is this person one of yours? Say yes only if you know them: they will join the team with the role that you choose.",
    who: "The person",
    admit: "Yes, add them to the team",
    doubt: "No, they are not one of ours",
    doubtHint: "Say why. The Wasl team will read these words and decide. The person does not read them.",
  },
  said: {
    answered: "Saved.",
    doubted: "Noted. The Wasl team will decide.",
    withdrawn: "The claim is withdrawn.",
    filed: "It is sent.",
  },
  sheet: {
    isYours: "Is this your organisation?",
    claim: "Tell us, then keep its entry and its offers up to date",
    verified: (day: string) => `The Wasl team verified this organisation on ${day}.`,
    reach: "Reach it",
  },
};

export const charter = {
  title: "The charter of organisations",
  heading: "The charter of organisations",
  lead: "Every person who acts for an organisation accepts these rules. They are the same for everybody.",
  rules: [
    "Our offers are true: we confirm them every six months, and pause those that we can no longer keep.",
    "We answer every request within ten working days, even to say no, with a reason.",
    "We treat everybody alike, whatever their origin, sex, religion, opinion or disability, and ask for no more papers than are needed.",
    "Asking for help is free: we charge neither for the request nor for the introduction. What an offer costs is written in the offer.",
    "People's contact details serve only to help them. We give them to nobody, and erase them when they are of no more use (law 09-08).",
    "We say what became of the help, even when it did not work.",
    "Everyone acts with an account of their own. When somebody leaves the organisation, their access is closed the same day.",
  ],
  broken: "An organisation that does not keep these rules may be suspended, with a written reason.",
  version: (version: string) => `Version ${version}`,
  accept: "I accept the charter",
  changed: (name: string) => `Before you open the desk of ${name}, read and accept the charter.`,
};

export const invitation = {
  title: "An invitation",
  heading: (name: string) => `${name} invites you`,
  lead: "If you accept, you join the team of this organisation on Wasl, with this role:",
  role: "Your role",
  accept: "Accept the invitation",
  otherAddress:
    "This invitation is for another e-mail address than yours. Sign out, then open the link of the message again and sign in with the address where you received it.",
  signIn: "Sign in with the address where you received the invitation",
  gone: "This invitation is no longer valid",
  goneText: "It was used already, it was cancelled, or its time is over. Ask the organisation for another one.",
};

export const lost = {
  title: "Lost secret code",
  heading: "Have you lost your secret code?",
  lead: "Write the code of the request, or the e-mail address that you gave. We send a link to the e-mail address of the request. That link gives a new secret code.",
  byPhone: (within: string) =>
    `Did you give only a phone number? Write the code of the request: the team calls you back on that number within ${within}.`,
  submit: "Send the link",
  sentHeading: "Done",
  sent: "If we have an e-mail address for this request, a message is on its way. Look in your spam folder too. The link works once, for one day.",
  sentByPhone: (within: string) =>
    `If you wrote the code of a request that has only a phone number, the team calls that number back within ${within}. Have something to write with: we will ask you what your project is about, then give you a new secret code.`,
  renewTitle: "A new secret code",
  renewHeading: "Get a new secret code",
  renewLead:
    "The old secret code will no longer work. If an account kept this request, yours or another, it will no longer open it; you can keep it again. The new code is shown once: write it down.",
  renew: "Show the new secret code",
  gone: "This link no longer works",
  goneText: "It was used already, or its time is over. You can ask for another one.",
  again: "Ask for another link",
  keep: "Keep in my account",
  keepNote: "You will open it without the secret code.",
};
