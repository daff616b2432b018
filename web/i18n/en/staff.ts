import type { Copy } from "../fr.ts";
import { findings } from "./findings.ts";

export const staff: Copy["staff"] = {
  labels: {
    problem: "The problem to solve",
    province: "Province or prefecture",
    needs: "What the person needs",
    legalForm: "Legal status",
    age: "Age",
    groups: "Belongs to",
    amountMad: "Amount looked for, in dirhams",
    name: "Name",
    words: "Your words",
  },
  agreeing: "Waiting for the person's yes",
  moreGroups: (groups) => `if the person is also among: ${groups}`,
  findings: {
    ...findings,
    criteria: {
      ...findings.criteria,
      need: "The need",
      territory: "The territory",
      legalForm: "The legal status",
      text: "The words of the project",
    },
    need: {
      met: (needs) => `Answers the person's need: ${needs}`,
      unmet: "Answers none of their needs",
      unknown: "The person has not said what they need",
    },
    territory: {
      province: (name) => `Their province, ${name}, is covered`,
      region: (name) => `Their region, ${name}, is covered`,
      country: "Open in all of Morocco, so there too",
      unmet: "Does not cover their province",
      unknown: "The person has not said where they are",
    },
    stage: {
      ...findings.stage,
      met: (stages) => `The project is at the right stage (${stages})`,
      unknown: (stages) => `The person has not said how far the project has got. The offer is for: ${stages}`,
    },
    legalForm: {
      ...findings.legalForm,
      met: (forms) => `The legal status fits (${forms})`,
      unknown: (forms) => `The person has not said their legal status. The offer is for: ${forms}`,
    },
    groups: {
      ...findings.groups,
      met: (groups) => `Is among the people it is for (${groups})`,
      unknown: (groups) => `The person has not said whether they are among the people it is for (${groups})`,
    },
    age: {
      ...findings.age,
      met: (range) => `The age fits (${range})`,
      unknown: (range) => `The person has not said their age. The offer is for people aged ${range}`,
    },
    amount: {
      ...findings.amount,
      met: "The amount looked for fits",
      partly: (amount) => `Can cover ${amount} of the amount looked for, not all of it`,
      unknown: (least) => `The person has not said which amount they look for. The offer finances from ${least}`,
    },
    window: { ...findings.window, unknown: "The opening dates are not known" },
    capacity: { ...findings.capacity, unknown: "It is not known whether places are left" },
    sectors: {
      ...findings.sectors,
      unsaid: (sectors) => `The offer prefers: ${sectors}. The person has not said their field`,
    },
    text: { ...findings.text, none: "The offer does not speak of this subject, or the project is not described" },
  },
};
