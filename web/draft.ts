/** What is kept of a request on this device: when, at which step, and what was typed by then. */
type Draft = { at: number; step: string; values: [name: string, value: string][] };

const keptAs = "wasl-draft";
const longest = 7 * 24 * 60 * 60 * 1000;

/** The draft, as long as it is not too old: then it is erased. */
function draftKept(): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keptAs) ?? "null") as Draft | null;
    if (draft && Date.now() - draft.at < longest) return draft;
  } catch {
    // What cannot be read is no draft.
  }
  localStorage.removeItem(keptAs);
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

  /** It was chosen on this visit, here or on a step before. */
  const isChosen = () => sessionStorage.getItem(keptAs) === "yes";

  function keepIt() {
    if (!isChosen()) return;
    const data = new FormData(form);
    const typed = [...data].flatMap(([name, value]): Draft["values"] =>
      names.has(name) && typeof value === "string" && value !== "" ? [[name, value]] : [],
    );
    const draft: Draft = { at: Date.now(), step: String(data.get("step")), values: typed };
    localStorage.setItem(keptAs, JSON.stringify(draft));
    eraser.disabled = false;
  }

  function eraseIt() {
    localStorage.removeItem(keptAs);
    sessionStorage.removeItem(keptAs);
    box.checked = false;
    eraser.disabled = true;
    says.textContent = says.dataset.erased ?? "";
  }

  /** Goes on where the draft stands: the form is asked for again, with all that it held. */
  function resume({ step, values }: Draft) {
    sessionStorage.setItem(keptAs, "yes");
    const again = document.createElement("form");
    again.method = "post";
    again.action = form.action;
    const mark = String(new FormData(form).get("form"));
    for (const [name, value] of [...values, ["step", step], ["form", mark], ["go", "show"]] as Draft["values"])
      again.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    document.body.append(again);
    again.submit();
  }

  function offer(draft: Draft) {
    const held = new Set(draft.values.map(([name]) => name));
    const [when, what] = dialog.querySelectorAll("b");
    const locale = document.documentElement.lang;
    const written = new Intl.DateTimeFormat(locale === "ar" ? "ar-MA" : locale, {
      dateStyle: "long",
      timeStyle: "short",
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
    eraser.disabled = false;
    dialog.showModal();
  }

  box.onchange = () => {
    if (!box.checked) return eraseIt();
    sessionStorage.setItem(keptAs, "yes");
    keepIt();
    says.textContent = says.dataset.kept ?? "";
  };
  eraser.onclick = eraseIt;
  form.addEventListener("input", keepIt);
  form.addEventListener("submit", keepIt);

  const draft = draftKept();
  if (draft && isChosen()) {
    box.checked = true;
    keepIt();
  } else if (draft && form.querySelector<HTMLTextAreaElement>("textarea[name=problem]")?.value === "") offer(draft);
  else eraser.disabled = !draft;
}

const requestForm = document.querySelector<HTMLFormElement>("form#request");
const keep = document.querySelector<HTMLElement>("[data-keep]");
if (requestForm && keep) followForm(requestForm, keep);
// Sent, it is kept no longer.
else if (document.querySelector(".codes")) localStorage.removeItem(keptAs);
