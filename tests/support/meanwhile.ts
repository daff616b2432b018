import type { Deps } from "#worker/deps.ts";

/** What an operation is given, with something that somebody else does just before one of its round trips: the second, most often its batch. */
export function meanwhile(deps: Deps, act: () => Promise<unknown>, before = 2): Deps {
  let trips = 0;
  const batch = async (statements: Parameters<Deps["db"]["batch"]>[0]) => {
    trips++;
    if (trips === before) await act();
    return deps.db.batch(statements);
  };
  const db = new Proxy(deps.db, {
    get: (of, name) => (name === "batch" ? batch : Reflect.get(of, name, of)),
  });
  return { ...deps, db };
}
