import { describe, expect, it } from "vitest";
import { adminPowers, mayAddPasskey, mayRemovePasskey, mostPasskeys } from "#domain/account/admin-powers.ts";

describe("an admin's powers", () => {
  it.each([
    { isAdmin: true, method: "passkey", isLocal: false, has: true },
    { isAdmin: true, method: "code", isLocal: false, has: false },
    { isAdmin: true, method: "code", isLocal: true, has: true },
    { isAdmin: true, method: "passkey", isLocal: true, has: true },
    { isAdmin: false, method: "passkey", isLocal: false, has: false },
    { isAdmin: false, method: "passkey", isLocal: true, has: false },
    { isAdmin: false, method: "code", isLocal: true, has: false },
  ] as const)("admin: $isAdmin, by $method, local: $isLocal → $has", ({ has, ...session }) => {
    expect(adminPowers(session)).toBe(has);
  });
});

describe("the passkeys of an account", () => {
  it.each([
    { isAdmin: false, method: "code", passkeys: 0, add: true, remove: true },
    { isAdmin: false, method: "code", passkeys: 1, add: true, remove: true },
    { isAdmin: true, method: "code", passkeys: 0, add: true, remove: false },
    { isAdmin: true, method: "code", passkeys: 1, add: false, remove: false },
    { isAdmin: true, method: "code", passkeys: 2, add: false, remove: true },
    { isAdmin: true, method: "passkey", passkeys: 1, add: true, remove: true },
    { isAdmin: true, method: "passkey", passkeys: 2, add: true, remove: true },
    { isAdmin: true, method: "passkey", passkeys: mostPasskeys - 1, add: true, remove: true },
    { isAdmin: true, method: "passkey", passkeys: mostPasskeys, add: false, remove: true },
    { isAdmin: false, method: "code", passkeys: mostPasskeys, add: false, remove: true },
  ] as const)(
    "admin: $isAdmin, by $method, with $passkeys: may add: $add, may remove: $remove",
    ({ add, remove, ...session }) => {
      expect([mayAddPasskey(session), mayRemovePasskey(session)]).toEqual([add, remove]);
    },
  );
});
