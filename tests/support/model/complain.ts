import { called, type World } from "./attempt.ts";

/** Fails with what should not be so, in words that do not change from run to run. */
export function complain(world: World, says: string, wrong: readonly string[]): void {
  if (wrong.length === 0) return;
  let told = [says, ...wrong.map((each) => `  - ${each}`)].join("\n");
  for (const [id, number] of world.numbers) told = told.replaceAll(id, `request ${number}`);
  for (const [id, own] of world.introductions) told = told.replaceAll(id, `[${called(world, own)}]`);
  throw new Error(told);
}
