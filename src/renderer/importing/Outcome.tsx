import { describeDifference } from '@shared/analysis/difference/describe';
import { differences } from '@shared/analysis/difference/find';
import { describeProblems, type Imported, type ImportedChange } from '@shared/exchange/import';
import type { Scenario } from '@shared/scenario/schema';
import { useLocale } from '../ui/locale';
import { ScrollRegion } from '../ui/ScrollRegion';
import { type Choices, missingRoles } from './choices';

interface OutcomeProps {
  readonly scenario: Scenario;
  readonly choices: Choices;
  readonly outcome: Imported | null;
}

/** What the import would change, or everything that stands in its way. */
export function Outcome({ scenario, choices, outcome }: OutcomeProps) {
  const { t } = useLocale();
  if (!outcome) {
    const columns = missingRoles(choices).map((role) => t(`importing:role.${role}`));
    return <p className="outcome">{t('importing:missing', { columns: columns.join(t('importing:and')) })}</p>;
  }
  if (!outcome.ok) {
    return (
      <div className="outcome wrong" role="alert">
        <p>{t('importing:problems', { count: outcome.problems.length })}</p>
        <ul>
          {describeProblems(outcome.problems, t).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    );
  }
  const { scenario: next, changes } = outcome.value;
  if (changes.length === 0) return <p className="outcome">{t('importing:nothing')}</p>;
  return <Changes before={scenario} after={next} changes={changes} />;
}

interface ChangesProps {
  readonly before: Scenario;
  readonly after: Scenario;
  readonly changes: readonly ImportedChange[];
}

function Changes({ before, after, changes }: ChangesProps) {
  const wording = useLocale();
  const { t } = wording;
  const versions = { before, after };
  const cells = new Map(changes.map(({ path, cell }) => [path, cell]));
  return (
    <ScrollRegion className="outcome changes" label={t('importing:changes')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import:change.cell')}</th>
            <th scope="col">{t('import:change.path')}</th>
            <th scope="col">{t('import:change.before')}</th>
            <th scope="col">{t('import:change.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences(before, after).map((difference) => {
            const words = describeDifference(difference, versions, wording);
            return (
              <tr key={`${difference.kind} ${difference.path}`}>
                <td>{cells.get(difference.path) ?? cells.get(difference.path.replace(/^(reported|actuals)\./, ''))}</td>
                <th scope="row">{words.label}</th>
                <td>{words.before}</td>
                <td>{words.after}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
