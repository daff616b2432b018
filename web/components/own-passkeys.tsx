import type { PasskeyShown } from "#contract/account.ts";
import { mayAddPasskey, mayRemovePasskey, type SignInMethod } from "#domain/account/admin-powers.ts";
import { formatMoment } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { PasskeyButton } from "./passkey-button.tsx";

/** The passkeys of whoever is signed in, and what this session may do with them. */
export function OwnPasskeys({
  passkeys,
  isAdmin,
  method,
  speech,
}: {
  passkeys: readonly PasskeyShown[];
  isAdmin: boolean;
  method: SignInMethod;
  speech: Speech;
}) {
  const says = speech.copy.passkeys;
  const asked = { isAdmin, method, passkeys: passkeys.length };
  return (
    <Section id="passkeys" heading={says.heading}>
      {passkeys.length === 0 && <p>{says.none}</p>}
      <ul class="rows">
        {passkeys.map((passkey) => (
          <OwnPasskey key={passkey.id} passkey={passkey} mayGo={mayRemovePasskey(asked)} speech={speech} />
        ))}
      </ul>
      {mayAddPasskey(asked) ? (
        <PasskeyButton purpose="register" speech={speech} />
      ) : (
        method === "code" && <p class="hint">{says.addFromPasskey}</p>
      )}
    </Section>
  );
}

function OwnPasskey({ passkey, mayGo, speech }: { passkey: PasskeyShown; mayGo: boolean; speech: Speech }) {
  const { locale, copy } = speech;
  const says = copy.passkeys;
  const { id, device, madeAt, usedAt } = passkey;
  return (
    <li>
      <bdi>{device}</bdi>{" "}
      <small>
        {says.made(formatMoment(locale, madeAt))} · {usedAt ? says.used(formatMoment(locale, usedAt)) : says.neverUsed}
      </small>
      {mayGo ? (
        <details class="more">
          <summary>{says.remove}</summary>
          <p>{says.removeText}</p>
          <form method="post" action={`/${locale}/passkeys/${id}/removal`}>
            <button type="submit">{says.removeSure}</button>
          </form>
        </details>
      ) : (
        <p class="hint">{says.lastOfAdmin}</p>
      )}
    </li>
  );
}
