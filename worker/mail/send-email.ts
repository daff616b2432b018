import type { Mailer } from "./letter.ts";

type Binding = {
  send: (message: { from: string; to: string; subject: string; text: string; html: string }) => Promise<unknown>;
};

/** The driver of production: the `send_email` binding. `from`: whom letters come from. */
export const byBinding =
  (binding: Binding, from: string): Mailer =>
  async (mail) => {
    await binding.send({ from, ...mail });
  };
