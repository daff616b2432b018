/** Those of a closed list's codes that are among the chosen, in the order of the list. */
export const inOrder = <Code extends string>(list: readonly Code[], chosen: readonly Code[]): readonly Code[] =>
  list.filter((code) => chosen.includes(code));
