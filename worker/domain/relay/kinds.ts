/** What a relay is: a support body that also receives people, a commune, or a local association. */
export const relayKinds = ["body", "commune", "association"] as const;
export type RelayKind = (typeof relayKinds)[number];
