/** After which time the line says that a form is on its way, and after which that it takes long. */
const said = [
  [400, "sending"],
  [6000, "slow"],
] as const;
/** Whoever stopped the page, or was answered by a file, can send again after this. */
const longest = 30_000;

const line = document.querySelector<HTMLOutputElement>("[data-sending]");
let sent: HTMLFormElement | null = null;
let timers: ReturnType<typeof setTimeout>[] = [];

function quiet() {
  timers.forEach(clearTimeout);
  sent?.removeAttribute("aria-busy");
  sent = null;
  if (line) line.textContent = "";
}

/** A form that is on its way is not sent once more, and a slow line is spoken of. */
function follow(event: SubmitEvent) {
  const form = event.target as HTMLFormElement;
  // What a script answers itself stays; what only asks for a page is as fast to ask again.
  if (event.defaultPrevented || form.method !== "post") return;
  if (sent === form) return event.preventDefault();
  quiet();
  sent = form;
  form.setAttribute("aria-busy", "true");
  timers = [
    ...said.map(([after, what]) =>
      setTimeout(() => {
        if (line) line.textContent = line.dataset[what] ?? "";
      }, after),
    ),
    setTimeout(quiet, longest),
  ];
}

/** Says of every form of the page when it takes long to be sent. */
export function watchSending() {
  addEventListener("submit", follow);
  addEventListener("pageshow", quiet);
  // It is also how a browser is told to stop.
  addEventListener("keydown", ({ key }) => key === "Escape" && quiet());
}
