/** Who may be in the thread of an introduction: its body, the person, whoever filed for them, and the team once it is called. */
export const threadParties = ["body", "innovator", "relay", "admin"] as const;
export type ThreadParty = (typeof threadParties)[number];

/** What is done in a thread. The team hides a word that was reported, or lets it stand; it leaves what it was called to. */
export const threadActs = ["read", "write", "call", "report", "hide", "let-stand", "leave"] as const;
export type ThreadAct = (typeof threadActs)[number];

/** Why a word is reported to the team. */
export const reportReasons = ["hurtful", "money", "private", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** How much one party may write in a thread in a day of Casablanca. */
export const mostADay = 40;
