/** Where we answer ourselves: the site, when it is known, and wherever a Worker is put until it has a name. */
export const ownHosts = (site: string | undefined): readonly string[] =>
  site !== undefined && URL.canParse(site) ? [new URL(site).hostname, "workers.dev"] : ["workers.dev"];
