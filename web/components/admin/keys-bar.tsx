import type { TeamSpeech } from "#web/i18n/team.ts";
import { Key } from "#web/ui/key.tsx";

/** The keys of a page of the desk: whether they are used, and a sheet that lists them. Nothing of it without JavaScript. */
export function KeysBar({ speech: { copy } }: { speech: TeamSpeech }) {
  const { keys } = copy.review;
  return (
    <>
      <div class="keys" data-keys>
        <label>
          <input type="checkbox" defaultChecked autocomplete="off" /> {keys.use}
        </label>
        <button class="link" type="button" aria-haspopup="dialog">
          {keys.list} <Key of="?" />
        </button>
      </div>
      <dialog class="keys-sheet" data-sheet aria-labelledby="keys-list">
        <h2 id="keys-list">{keys.heading}</h2>
        <dl />
        <p>{keys.text}</p>
        <button type="button">{keys.close}</button>
      </dialog>
    </>
  );
}
