import type { ComponentChildren } from "preact";

/** Something to know before reading on. */
export const Notice = ({ role, children }: { role?: "status" | "alert"; children: ComponentChildren }) => (
  <div class="notice" role={role}>
    {children}
  </div>
);
