import type { Speech } from "#web/i18n/speech.ts";

/**
 * Makes a passkey, or signs in with one: `web/passkeys.ts` shows it where the browser can, and says beside it what went
 * wrong. `next`: where somebody who signed in goes.
 */
export function PasskeyButton({
  purpose,
  next,
  speech,
}: {
  purpose: "register" | "sign-in";
  next?: string;
  speech: Speech;
}) {
  const says = speech.copy.passkeys;
  return (
    <div class="passkey" hidden>
      <button
        type="button"
        data-passkey={purpose}
        data-door={`/${speech.locale}/passkeys`}
        data-next={next}
        data-failed={says.failed[purpose]}
        data-stopped={says.stopped}
        data-already={says.already}
        hidden
      >
        {purpose === "register" ? says.add : says.signIn}
      </button>
      <p role="alert" />
      <p class="hint">{says.what}</p>
    </div>
  );
}
