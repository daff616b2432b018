import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";
import { reportReasons, type ThreadAct, type ThreadParty } from "#domain/thread/acts.ts";
import { words } from "./fields.ts";
import { FormEntry } from "./introduction-forms.ts";

const code = (name: FieldCode): FieldCode => name;
const Message = v.pipe(v.optional(v.string(), ""), v.regex(/^[0-9a-f]{32}$/, code("unknown_code")));

/** What the forms of a thread send: words, a call, a report; and what the team does. `message`: the word that it is about. */
export const ThreadPost = v.variant(
  "act",
  [
    v.object({ act: v.literal("read") }),
    v.object({
      act: v.literal("write"),
      words: v.pipe(v.optional(words(2000), ""), v.minLength(1, code("required"))),
      entry: FormEntry,
    }),
    v.object({ act: v.literal("call") }),
    v.object({
      act: v.literal("report"),
      message: Message,
      reportWhy: v.pipe(v.optional(v.string(), ""), v.picklist(reportReasons, code("required"))),
    }),
    v.object({ act: v.literal("hide"), message: Message }),
    v.object({ act: v.literal("let-stand"), message: Message }),
    v.object({ act: v.literal("leave") }),
  ],
  code("unknown_code"),
);
export type ThreadPost = v.InferOutput<typeof ThreadPost>;
/** What is said to be done on the page of a thread. */
export const saidInThread = ["write", "call", "report"] as const satisfies readonly ThreadPost["act"][];
export type SaidInThread = (typeof saidInThread)[number];
/** `before`: where the words end that are asked for, on a page that has no address of its own. */
export const threadFields = ["act", "words", "entry", "message", "reportWhy", "before"] as const;

/** A word of a thread, as a reader sees it. `words`: `null`, once they are hidden or erased. */
export type WordShown = {
  id: string;
  at: string;
  party: ThreadParty;
  /** The colleague of a reader of the body, or the body itself; `null`: a word for the party says who it is. */
  name: string | null;
  isOwn: boolean;
  isNew: boolean;
  words: string | null;
  /** What became of it, as far as the reader is to know: reported and not decided, hidden, or left standing. */
  report: "waits" | "hidden" | "stands" | null;
  mayReport: boolean;
};

/** A thread as a reader sees it: the newest words, the oldest of them first. */
export type ThreadShown = {
  id: string;
  as: ThreadParty;
  body: string;
  words: readonly WordShown[];
  /** Where the words before these are found; `null`: there are none. */
  earlier: string | null;
  isFirst: boolean;
  may: readonly ThreadAct[];
  isCalled: boolean;
  /** The id of what is written next. */
  entry: string;
};
