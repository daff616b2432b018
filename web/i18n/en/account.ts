import { plural } from "../plural.ts";

export const account = {
  signIn: {
    title: "Sign in",
    heading: "Sign in or open an account",
    lead: "Write your e-mail address: we send a code there. There is no password to remember. The first time, this opens your account.",
    whom: "Accounts are for organisations that post offers. To ask for support, you need none.",
    ask: "File a request without an account",
    submit: "Get a code",
    ended: "Your visit has ended, for safety. What you wrote is kept: sign in, and you will find it again.",
    privacy:
      "Your address serves to know you again and to write to you about your requests and your offers. Nothing else. The Wasl team can see it; so can your colleagues, if you act for an organisation. You can erase your account at any time.",
  },
  code: {
    title: "The code",
    heading: "Write the code",
    lead: "If the address is right, a message with six digits is on its way. It usually takes less than a minute; look in your spam folder too.",
    hint: "Six digits. The code works once, within ten minutes, in this browser only.",
    submit: "Sign in",
    again: "Ask for another code",
    left: plural("en", { one: "# try is left.", other: "# tries are left." }),
    over: "This code is no longer valid. Ask for another one.",
  },
  back: {
    title: "You are signed in",
    heading: "You are signed in again",
    lead: "What you wrote is kept. Go on: you can read it again before you send it.",
    submit: "Go on",
  },
  own: {
    title: "My account",
    heading: "My account",
    saidSaved: "Saved.",
    who: "You",
    nameHint: "Your colleagues and the Wasl team see this name.",
    save: "Save",
    email: "E-mail address",
    signOut: "Sign out",
    bodies: "Your organisations",
    noBodies: "Your account belongs to no organisation.",
    openDesk: "Open its desk",
    register: "Register an organisation",
    claimHint: "Your organisation may be in the list already: find it, open its entry, then say that it is yours.",
    findBody: "Search the organisations",
    claims: "Your claims",
    requests: "Your requests for support",
    noRequests:
      "You can gather your requests here: open one with its code and its secret code, then choose “Keep in my account”.",
    openRequest: "Open",
    filed: (day: string) => `filed on ${day}`,
    sessions: "Devices that are signed in",
    thisSession: "this device",
    opened: (moment: string) => `since ${moment}`,
    by: { code: "with a code", passkey: "with a passkey" },
    endSession: "Sign out",
    endOthers: "Sign out all the other devices",
    admin: "Open the team's desk",
    adminNeedsPasskey:
      "You are part of the Wasl team. To open its desk, sign in with a passkey. If you have none, add one below, sign out, then sign in with it.",
    erase: "Erase my account",
    eraseText:
      "Your name, your address and your passkeys are erased at once. Your organisations and their offers stay. So do your requests for support: you will follow them with their code and secret code.",
    eraseSure: "Yes, erase my account",
    eraseLastManager:
      "You are the only manager of an organisation that has other members. Name another manager first.",
  },
};
