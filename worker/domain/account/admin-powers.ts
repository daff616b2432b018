/** How a session was opened: by a code sent by e-mail, or with a passkey. */
export type SignInMethod = "code" | "passkey";

type Session = { isAdmin: boolean; method: SignInMethod };

/**
 * Whether an admin's session may do what admins may: opened with a passkey, or on a local database (design §7). Whoever
 * reads an admin's mail can open one by code, and is nobody there.
 */
export const adminPowers = ({ isAdmin, method, isLocal }: Session & { isLocal: boolean }): boolean =>
  isAdmin && (method === "passkey" || isLocal);

/** More passkeys than anybody has devices. */
export const mostPasskeys = 20;

/** Whether a session may add a passkey to its account: of an admin who has one, only a session that a passkey opened. */
export const mayAddPasskey = ({ isAdmin, method, passkeys }: Session & { passkeys: number }): boolean =>
  passkeys < mostPasskeys && (!isAdmin || method === "passkey" || passkeys === 0);

/** Whether a session may remove a passkey of its account: an admin's last one, only a session that a passkey opened. */
export const mayRemovePasskey = ({ isAdmin, method, passkeys }: Session & { passkeys: number }): boolean =>
  !isAdmin || method === "passkey" || passkeys > 1;
