/** What is kept of a request on this device: when, of which form, at which step, and what was typed by then. */
type Draft = { at: number; mark: string; step: string; values: [name: string, value: string][] };

const keptAs = "wasl-draft";
/** The form that this tab has just sent: a receipt that comes after it is its own. */
const sentAs = "wasl-sent";
const keptFor = 7 * 24 * 60 * 60 * 1000;

/** Nothing is kept any more, nor chosen to be. */
function forget() {
  localStorage.removeItem(keptAs);
  sessionStorage.removeItem(keptAs);
}

/** The draft, as long as it is not too old: then it is erased. */
function draftKept(): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keptAs) ?? "null") as Draft | null;
    if (draft && Date.now() - draft.at < keptFor) return draft;
  } catch {
    // What cannot be read is no draft.
  }
  forget();
  return null;
}

function followForm(form: HTMLFormElement, keep: HTMLElement) {
  const box = keep.querySelector("input") as HTMLInputElement;
  const eraser = keep.querySelector("button") as HTMLButtonElement;
  const says = keep.querySelector("output") as HTMLOutputElement;
  const dialog = document.querySelector("dialog[data-draft]") as HTMLDialogElement;
  const parts: string[][] = JSON.parse(keep.dataset.keep ?? "[]");
  /** Only what stands in this list is ever kept. */
  const names = new Set(parts.flatMap(([, ...fields]) => fields));
  const markOf = () => String(new FormData(form).get("form"));

  /** The form as it stands, as long as the box is ticked. */
  function keepIt() {
    if (!box.checked) return;
    const data = new FormData(form);
    const typed = [...data].flatMap(([name, value]): Draft["values"] =>
      names.has(name) && typeof value === "string" && value !== "" ? [[name, value]] : [],
    );
    const draft: Draft = { at: Date.now(), mark: markOf(), step: String(data.get("step")), values: typed };
    try {
      localStorage.setItem(keptAs, JSON.stringify(draft));
      sessionStorage.setItem(keptAs, "yes");
      eraser.disabled = false;
    } catch {
      // A device that has no room keeps nothing, and the box does not say that it does.
      box.checked = false;
      says.textContent = "";
    }
  }

  function eraseIt() {
    forget();
    box.checked = false;
    if (document.activeElement === eraser) box.focus();
    eraser.disabled = true;
    says.textContent = says.dataset.erased ?? "";
  }

  /** Goes on where the draft stands: the form is asked for again, with all that it held. */
  function resume({ step, values }: Draft) {
    sessionStorage.setItem(keptAs, "yes");
    const again = document.createElement("form");
    again.method = "post";
    again.action = form.action;
    for (const [name, value] of [...values, ["step", step], ["form", markOf()], ["go", "show"]] as Draft["values"])
      again.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    document.body.append(again);
    again.requestSubmit();
  }

  /** Offers the draft beside a form that holds less. Until it is taken up, what is typed here does not replace it. */
  function offer(draft: Draft) {
    sessionStorage.removeItem(keptAs);
    const held = new Set(draft.values.map(([name]) => name));
    const [when, what] = dialog.querySelectorAll("b");
    const written = new Intl.DateTimeFormat(dialog.dataset.draft, {
      dateStyle: "long",
      timeStyle: "short",
      timeZone: "Africa/Casablanca",
    });
    when?.append(written.format(draft.at));
    what?.append(
      parts.flatMap(([part = "", ...fields]) => (fields.some((field) => held.has(field)) ? [part] : [])).join(" · "),
    );
    dialog.onclick = ({ target }) => {
      const { value } = target as HTMLButtonElement;
      if (value === "resume") return resume(draft);
      if (value === "erase") eraseIt();
      if (value) dialog.close();
    };
    dialog.showModal();
  }

  box.onchange = () => {
    if (!box.checked) return eraseIt();
    says.textContent = says.dataset.kept ?? "";
    keepIt();
  };
  eraser.onclick = eraseIt;
  form.addEventListener("input", keepIt);
  form.addEventListener("submit", (event) => {
    keepIt();
    const { value } = (event.submitter ?? {}) as HTMLButtonElement;
    if (value === "submit") sessionStorage.setItem(sentAs, markOf());
  });

  sessionStorage.removeItem(sentAs);
  const draft = draftKept();
  eraser.disabled = !draft;
  if (!draft) return;
  const typed = new FormData(form);
  const isBlank = form.querySelector<HTMLTextAreaElement>("textarea[name=problem]")?.value === "";
  if (isBlank && draft.values.some(([name]) => !typed.get(name))) offer(draft);
  else box.checked = sessionStorage.getItem(keptAs) === "yes";
}

/** Filed, it is kept no longer; a receipt that is read again erases no draft of another request. */
function arrive() {
  const sent = sessionStorage.getItem(sentAs);
  sessionStorage.removeItem(sentAs);
  if (sent && draftKept()?.mark === sent) forget();
}

const keep = document.querySelector<HTMLElement>("[data-keep]");
try {
  const requestForm = document.querySelector<HTMLFormElement>("form#request");
  if (requestForm && keep) followForm(requestForm, keep);
  else if (document.querySelector(".codes")) arrive();
} catch {
  // A browser that keeps nothing for this site: nothing is promised.
  keep?.setAttribute("hidden", "");
}
