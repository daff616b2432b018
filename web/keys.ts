/** Whether single keys are used, as it is kept on this device. */
const switchKept = "wasl-keys";
const bar = document.querySelector<HTMLElement>("[data-keys]");
const box = bar?.querySelector<HTMLInputElement>("input");
const sheet = document.querySelector<HTMLDialogElement>("dialog[data-sheet]");

const pressable = "summary, button, a, label";
const hints = (within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>("kbd[data-key]")];
const hostOf = (hint: HTMLElement) => hint.closest<HTMLElement>(pressable);

const isSeen = (element: HTMLElement | null): boolean =>
  element?.checkVisibility?.() ?? (element?.offsetParent ?? null) !== null;
/** Keys are heard where their switch is seen: nobody is to press one unknowingly, with no way to stop it. */
const areOn = (): boolean => (box?.checked ?? false) && isSeen(bar);

function obey() {
  const isOn = areOn();
  document.documentElement.dataset.keysAre = isOn ? "on" : "off";
  for (const hint of hints()) {
    const host = hostOf(hint);
    if (isOn) host?.setAttribute("aria-keyshortcuts", hint.dataset.key ?? "");
    else host?.removeAttribute("aria-keyshortcuts");
  }
}

const written = "textarea, select, input:not([type=checkbox], [type=radio], [type=hidden])";
const isWritten = (element: Element | null): boolean => element?.matches(written) ?? false;

/** Which key it is on any keyboard: a digit by its place, a letter by its place where the letters are not Latin. */
function keyOf({ code, key, ctrlKey, altKey, metaKey }: KeyboardEvent): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit) return digit;
  if (key === "\u061f") return "?";
  if (/^[a-z?]$/i.test(key)) return key.toLowerCase();
  return /^Key(\w)$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

/** What opens around a hint, apart from what opens it. */
const openedAround = (hint: HTMLElement): Element | null =>
  (hint.closest("summary")?.parentElement?.parentElement ?? hint).closest("details");

/** What a key stands for: nearest to where one is; else the first on the page that is not chosen already. */
function meantBy(key: string): HTMLElement | null {
  const here = document.activeElement;
  const found = hints().filter((hint) => {
    const around = openedAround(hint);
    return hint.dataset.key === key && isSeen(hostOf(hint)) && (!around || around.contains(here));
  });
  for (
    let around = here?.closest("details[open], li");
    around;
    around = around.parentElement?.closest("details[open], li")
  ) {
    const near = found.find((hint) => around?.contains(hint) && hint.closest("summary")?.parentElement !== around);
    if (near) return hostOf(near);
  }
  const next = found.find((hint) => !hint.closest("li")?.querySelector(":checked")) ?? found[0];
  return next ? hostOf(next) : null;
}

/** Goes there at once: whoever presses keys does not wait for a page to glide. */
function reach(element: HTMLElement | null) {
  element?.focus({ preventScroll: true });
  for (const seen of [element?.closest("form"), element])
    seen?.scrollIntoView({ block: "nearest", behavior: "instant" });
}

/** Opens what a summary opens, and goes to what is to be pressed or written there. */
function open(summary: HTMLElement) {
  const details = summary.parentElement as HTMLDetailsElement;
  details.open = true;
  const [first] = hints(details).filter((hint) => !summary.contains(hint));
  reach(first ? hostOf(first) : (details.querySelector<HTMLElement>(written) ?? details.querySelector("button")));
}

/** Where nothing is chosen, what is clear is: the first of it. */
function chooseClear() {
  const proposals = [...document.querySelectorAll<HTMLInputElement>("input[name=proposals]")];
  const clear = proposals.find((proposal) => "clear" in proposal.dataset);
  if (clear && !proposals.some(({ checked }) => checked)) clear.checked = true;
}

const needsWords = "[data-words]";

/** A page that is being left hears no more keys: what is pressed twice is done once. */
let isLeaving = false;
function press(host: HTMLElement) {
  if (host.localName === "summary") return open(host);
  // A step that says nothing without words: they are written first, and sent from there.
  const words = host.matches(needsWords) ? host.closest("form")?.querySelector("textarea") : null;
  if (words?.value === "") return reach(words);
  isLeaving = host.localName === "a";
  if (host.closest("#approval")) chooseClear();
  host.click();
  if (host instanceof HTMLLabelElement) reach(host.control);
}

/** Closes what stands open around the place where one is. */
function close() {
  const around = document.activeElement?.closest<HTMLDetailsElement>("details[open]");
  if (!around) return;
  around.open = false;
  reach(around.querySelector("summary"));
}

/** Sends what is being written, where there is one thing to do with it, or one that needs it. */
function send() {
  const form = document.activeElement?.closest("form");
  const buttons = form?.querySelectorAll<HTMLButtonElement>("button");
  if (buttons?.length === 1) buttons[0]?.click();
  else form?.querySelector<HTMLButtonElement>(needsWords)?.click();
}

function showAll() {
  const list = sheet?.querySelector("dl");
  const seen = new Set<string>();
  const lines = hints().flatMap((hint) => {
    const { key = "" } = hint.dataset;
    if (openedAround(hint) || seen.has(key)) return [];
    seen.add(key);
    const [said, shown, line] = ["dd", "dt", "div"].map((name) => document.createElement(name)) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    said.textContent = [...(hostOf(hint)?.childNodes ?? [])]
      .filter((node) => !(node instanceof Element && (node.matches("kbd") || node.querySelector("kbd"))))
      .map(({ textContent }) => textContent)
      .join("");
    shown.append(Object.assign(document.createElement("kbd"), { textContent: key.toUpperCase() }));
    line.append(shown, said);
    return [line];
  });
  list?.replaceChildren(...lines);
  sheet?.showModal();
}

function hear(event: KeyboardEvent) {
  // A key that is held acts once, and not on the page that comes next.
  if (event.repeat) return;
  if (event.key === "Escape") {
    isLeaving = false;
    return close();
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return send();
  if (!areOn() || isLeaving || sheet?.open || isWritten(document.activeElement)) return;
  const host = meantBy(keyOf(event) ?? "");
  if (!host) return;
  event.preventDefault();
  press(host);
}

if (bar && box) {
  box.checked = localStorage.getItem(switchKept) !== "off";
  box.onchange = () => {
    localStorage.setItem(switchKept, box.checked ? "on" : "off");
    obey();
  };
  obey();
  bar.querySelector("button")?.addEventListener("click", showAll);
  sheet?.querySelector("button")?.addEventListener("click", () => sheet.close());
  addEventListener("submit", () => {
    isLeaving = true;
  });
  // Come back to, as it was left, it hears them again.
  addEventListener("pageshow", () => {
    isLeaving = false;
  });
  addEventListener("keydown", hear);
}
