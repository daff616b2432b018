import { columnNames } from "#contract/offer-columns.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** What goes in each column of a file of offers, and the choices that some of them hold. */
export function ImportColumns({ speech: { copy, words } }: { speech: Speech }) {
  const says = copy.imports;
  const lists: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["needs", words.needs],
    ["territories", words.territories],
    ["stages", words.stages],
    ["sectors", words.sectors],
    ["legal_forms", words.legalForms],
    ["groups", words.groups],
    ["instrument", words.fundingInstruments],
  ];
  return (
    <>
      <details class="more">
        <summary>{says.columns}</summary>
        <p>{says.columnsLead}</p>
        <table class="ruled">
          <thead>
            <tr>
              <th scope="col">{says.column}</th>
              <th scope="col">{says.holdsHead}</th>
            </tr>
          </thead>
          <tbody>
            {columnNames.map((name) => (
              <tr key={name}>
                <th scope="row">
                  <code dir="ltr">{name}</code>
                </th>
                <td>{says.holds[name]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <details class="more">
        <summary>{says.choices}</summary>
        <p>{says.choicesLead}</p>
        <dl class="terms">
          {lists.map(([name, labels]) => (
            <div key={name}>
              <dt>
                <code dir="ltr">{name}</code>
              </dt>
              <dd>{Object.values(labels).join(" | ")}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
