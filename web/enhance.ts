import { watchSending } from "./sending.ts";

watchSending();

/** Letters without their accents, Arabic ones in one spelling: how people type a name in a hurry. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u064b-\u065f'’-]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه");

/** Puts a search box before a list of places: what is typed leaves the places of that name, and chooses the only one. */
function makeSearchable(select: HTMLSelectElement) {
  const { label = "", none = "" } = select.dataset;
  const box = Object.assign(document.createElement("input"), { type: "search", placeholder: label, ariaLabel: label });
  const said = document.createElement("output");
  box.autocomplete = "off";
  select.before(box, said);

  const places = [...select.options].filter(({ value }) => value);
  const names = places.map((place) => plain(`${place.text} ${place.dataset.alt ?? ""}`));
  box.oninput = (event) => {
    event.stopPropagation();
    const typed = plain(box.value.trim());
    const found = places.filter((_, at) => names[at]?.includes(typed));
    for (const place of places) place.hidden = place.disabled = found.length > 0 && !found.includes(place);
    for (const group of select.querySelectorAll("optgroup"))
      group.hidden = [...group.children].every((place) => (place as HTMLOptionElement).hidden);
    said.textContent =
      found.length === 0
        ? none
        : typed &&
          found
            .slice(0, 4)
            .map(({ text }) => text)
            .join(" · ");
    // One place is left: it is chosen. None is left: none is, so that no earlier one is sent unseen.
    const [only = null] = found.length === 1 ? found : [];
    const chosen = select.selectedOptions[0] ?? null;
    if (!typed || only === chosen || (found.length > 1 && chosen && found.includes(chosen))) return;
    select.value = only?.value ?? "";
    select.dispatchEvent(new Event("input", { bubbles: true }));
  };
  box.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    select.focus();
  };
}

const start = () => document.querySelectorAll<HTMLSelectElement>("[data-places]").forEach(makeSearchable);
const moving = document.getElementById("matches");
if (moving && !("live" in moving.dataset)) addEventListener("live", start, { once: true });
else start();

/** Goes on with an import by itself, at a pace that the limits of the site allow. */
function goOn(form: HTMLFormElement) {
  form.querySelector(".hint")?.removeAttribute("hidden");
  setTimeout(() => form.requestSubmit(), 3000);
}
document.querySelectorAll<HTMLFormElement>("[data-goes-on]").forEach(goOn);

/** What only a browser can do with the address of the page: pass it on, copy it, put it on paper. */
function addWaysToShare(list: HTMLElement) {
  const { send = "", copy = "", copied = "", print: paper = "" } = list.dataset;
  const url = () => list.dataset.share ?? "";
  const said = document.createElement("output");
  const add = (words: string, act: () => void) => {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
    button.onclick = act;
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  };
  if ("share" in navigator)
    add(send, () => {
      navigator.share({ title: document.title, url: url() }).catch(() => {});
    });
  if ("clipboard" in navigator)
    add(copy, async () => {
      const isCopied = await navigator.clipboard.writeText(url()).then(
        () => true,
        () => false,
      );
      // What cannot be copied for somebody is chosen for them: they copy it.
      if (!isCopied) return getSelection()?.selectAllChildren(addressIn(list) ?? list);
      said.textContent = copied;
      setTimeout(() => {
        said.textContent = "";
      }, 4000);
    });
  add(paper, () => print());
  const last = document.createElement("li");
  last.append(said);
  list.append(last);
  addEventListener("readdressed", () => shareAnew(list));
}

const addressIn = (list: HTMLElement) => list.parentElement?.querySelector("bdi");

/** The page is at another address: that is what is passed on. */
function shareAnew(list: HTMLElement) {
  const { title } = document;
  const address = `${location.origin}${location.pathname}${location.search}`;
  const written = addressIn(list);
  list.dataset.share = address;
  if (written) written.textContent = address;
  for (const link of list.querySelectorAll("a")) {
    const { protocol, origin, pathname } = new URL(link.href);
    link.href =
      protocol === "mailto:"
        ? `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`
        : `${origin}${pathname}?${new URLSearchParams({ text: `${title}\n${address}` })}`;
  }
  list.closest("aside")?.removeAttribute("hidden");
}
document.querySelectorAll<HTMLElement>("[data-share]").forEach(addWaysToShare);
