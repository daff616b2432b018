import { called, type World } from "./attempt.ts";

/** How many steps before it are told with a failure. */
const toldBefore = 40;

/** Notes what was done; fails with what should not be so, and what led there, in words that do not change from run to run. */
export function complain(world: World, says: string, wrong: readonly string[]): void {
  world.done.push(says);
  if (wrong.length === 0) return;
  const before = world.done.slice(-toldBefore).join("\n");
  let told = [says, ...wrong.map((each) => `  - ${each}`), "This was done before, the last one included:", before].join(
    "\n",
  );
  for (const [id, number] of world.numbers) told = told.replaceAll(id, `request ${number}`);
  for (const [id, own] of world.introductions) told = told.replaceAll(id, `[${called(world, own)}]`);
  throw new Error(told);
}
