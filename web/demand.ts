/** How long somebody stops typing before the preview is asked for. */
const pause = 1200;

/** Asks whom the form's offer would reach, once nobody types, and writes it beside the form. */
function follow(aside: HTMLElement, form: HTMLFormElement, list: HTMLElement) {
  const { demand = "", asking = "" } = aside.dataset;
  let timer = 0;
  let last = "";
  const write = (lines: readonly string[]) =>
    list.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  const ask = async () => {
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    if (`${body}` === last) return;
    last = `${body}`;
    write([asking]);
    const answer = await fetch(demand, { method: "POST", body }).catch(() => null);
    write(answer?.ok ? ((await answer.json()) as { lines: string[] }).lines : []);
  };
  // What changes whom an offer reaches: ticks, choices and numbers, not its words.
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
}

const aside = document.querySelector<HTMLElement>("[data-demand]");
const form = aside?.closest("form");
const list = document.getElementById("demand");
if (aside && form && list) follow(aside, form, list);
