import type { Copy } from "../fr.ts";

export const passkeys: Copy["passkeys"] = {
  heading: "Your passkeys",
  what: "A passkey takes the place of the code by e-mail: you sign in with your fingerprint, your face or your phone's code. Your fingerprint and your face never leave your device.",
  none: "You have no passkey yet.",
  add: "Add a passkey",
  signIn: "Sign in with a passkey",
  made: (moment) => `added on ${moment}`,
  used: (moment) => `used on ${moment}`,
  neverUsed: "not used yet",
  remove: "Remove",
  removeText:
    "This passkey will no longer open your account. Remember to delete it on the device too, among the saved passwords.",
  removeSure: "Remove this passkey",
  lastOfAdmin: "To remove your last passkey, sign in with it first.",
  addFromPasskey: "To add another passkey, sign in first with one that you have.",
  failed: {
    register: "The passkey could not be added. Try again; if that fails, go on with the code by e-mail.",
    "sign-in": "This passkey opens no account here. Try again, or sign in with a code by e-mail.",
  },
  stopped: "Nothing was done: the window was closed, or it waited too long. You can start again.",
  already: "This device already has a passkey for your account.",
};
