import { type ThreadPageProps, ThreadView } from "#web/components/thread/thread-view.tsx";
import { speechOf } from "#web/i18n/speech.ts";

export const title = ({ locale, thread }: ThreadPageProps) => {
  const says = speechOf(locale).copy.thread;
  return thread.as === "innovator" ? says.headingWith(thread.body) : says.heading;
};

/** What two write to one another, on a page of its own. */
export const ThreadPage = ThreadView;
