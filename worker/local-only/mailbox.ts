import type { Env } from "#worker/env.ts";
import type { Mailer } from "#worker/mail/letter.ts";

/** A letter as the mailbox keeps it, the newest first. */
export type Kept = { id: number; to: string; subject: string; text: string; html: string };

/** Made when it is first needed, and outside the migrations: production's database has no such table. */
const table = `CREATE TABLE IF NOT EXISTS local_mailbox (
  id INTEGER PRIMARY KEY, recipient TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, html TEXT NOT NULL
)`;

/** The driver of a local database: letters go to the mailbox page. */
export const toMailbox =
  ({ DB }: Env): Mailer =>
  async ({ to, subject, text, html }) => {
    await DB.batch([
      DB.prepare(table),
      DB.prepare("INSERT INTO local_mailbox (recipient, subject, text, html) VALUES (?, ?, ?, ?)").bind(
        to,
        subject,
        text,
        html,
      ),
    ]);
  };

/** The letters of the mailbox, newest first. */
export async function lettersIn({ DB }: Env): Promise<readonly Kept[]> {
  const [, read] = await DB.batch<Kept>([
    DB.prepare(table),
    DB.prepare(`SELECT id, recipient AS "to", subject, text, html FROM local_mailbox ORDER BY id DESC LIMIT 50`),
  ]);
  return read?.results ?? [];
}
