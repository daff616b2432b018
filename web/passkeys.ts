/** Asks the Worker, in JSON; whatever it refuses is thrown. */
async function ask(path: string, body: object) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw answer;
  return answer.json();
}

/** What the browser does for each button, between asking what to sign and saying what was signed: where to go then. */
const ceremonies: Record<string, (door: string, next?: string) => Promise<{ to: string }>> = {
  async register(door) {
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(
      await ask(`${door}/challenge`, { purpose: "register" }),
    );
    return ask(door, { credential: await navigator.credentials.create({ publicKey: options }) });
  },
  async "sign-in"(door, next) {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(
      await ask(`${door}/challenge`, { purpose: "sign-in" }),
    );
    return ask(`${door}/session`, { credential: await navigator.credentials.get({ publicKey: options }), next });
  },
};

/** The sentence for what the browser calls it; for anything else, that it failed. */
const sentences: Record<string, string> = { NotAllowedError: "stopped", InvalidStateError: "already" };

function bringToLife(button: HTMLButtonElement, says: Element) {
  const { passkey = "", door = "", next } = button.dataset;
  button.onclick = async () => {
    button.disabled = true;
    says.textContent = "";
    try {
      const done = await ceremonies[passkey]?.(door, next);
      // What was typed before the visit ended goes on to its own form.
      const carried = document.querySelector<HTMLFormElement>("#carried");
      if (carried) carried.submit();
      else location.assign(done?.to ?? "");
    } catch (error) {
      says.textContent = button.dataset[sentences[(error as Error).name] ?? "failed"] ?? "";
      button.disabled = false;
    }
  };
  for (const shown of [button, button.parentElement]) shown?.removeAttribute("hidden");
}

const knows: Partial<typeof PublicKeyCredential> | undefined = window.PublicKeyCredential;
/** Passkeys are for a name, `localhost` too, not for the number of a machine. */
const hasName = !/^[\d.]+$/.test(location.hostname);

// Where a browser cannot read our JSON and write its own, a code by e-mail does as well.
if (hasName && knows?.parseCreationOptionsFromJSON && "toJSON" in PublicKeyCredential.prototype)
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-passkey]"))
    if (button.nextElementSibling) bringToLife(button, button.nextElementSibling);
