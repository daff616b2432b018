/** How somebody gave their consent to the relay who recorded it: the text was read to them, they read it, or signed it. */
export const consentWays = ["read-aloud", "read", "signed"] as const;
export type ConsentWay = (typeof consentWays)[number];
