import { comparedRows, contestsInWords } from '@shared/analysis/comparison/describe';
import { termsInWords } from '@shared/analysis/comparison/describe-departures';
import { describeDifference } from '@shared/analysis/difference/describe';
import { comparedHeads, effectInWords } from '@shared/analysis/difference/describe-effect';
import type { Difference } from '@shared/analysis/difference/difference';
import { differences as findDifferences } from '@shared/analysis/difference/find';
import { COMPARED } from '@shared/analysis/difference/measure';
import type { Runner } from '@shared/engine/runner';
import { describeError } from '@shared/language/errors';
import { type ReactNode, useId, useMemo } from 'react';
import type { Comparison } from '../state/comparison';
import { Dialog } from '../ui/Dialog';
import { useLocale } from '../ui/locale';
import { ScrollRegion } from '../ui/ScrollRegion';
import { type Measured, type Measuring, useMeasured } from './use-measured';

interface CompareDialogProps {
  readonly comparison: Comparison;
  readonly onClose: () => void;
  /** What can be done about it, beside closing. */
  readonly actions?: ReactNode;
  readonly createRunner?: () => Runner;
}

/** What two scenarios differ in, in words, and what each difference does to the figures. */
export function CompareDialog({ comparison, onClose, actions, createRunner }: CompareDialogProps) {
  const { t } = useLocale();
  const { before, after } = comparison;
  const versions = useMemo(() => ({ before: before.scenario, after: after.scenario }), [before, after]);
  const found = useMemo(() => findDifferences(versions.before, versions.after), [versions]);
  const measuring = useMeasured(comparison, found, createRunner);
  const title = useId();

  return (
    <Dialog className="compare-dialog" labelledBy={title} onClose={onClose}>
      <header>
        <h2 id={title}>{t('compare:title')}</h2>
        <p>
          <strong>{before.name}</strong> → <strong>{after.name}</strong>
        </p>
      </header>
      {found.length === 0 ? (
        <p className="same">{t('compare:same')}</p>
      ) : (
        <>
          <Total measuring={measuring} />
          <DifferenceTable comparison={comparison} found={found} measuring={measuring} />
        </>
      )}
      <footer>
        <span className="spring" />
        {actions}
        <button type="button" className="button primary" onClick={onClose}>
          {t('compare:close')}
        </button>
      </footer>
    </Dialog>
  );
}

/** All differences together, or how far their runs are. */
function Total({ measuring }: { readonly measuring: Measuring }) {
  const wording = useLocale();
  const { t } = wording;
  switch (measuring.phase) {
    case 'failed':
      return (
        <p className="total wrong" role="alert">
          {describeError(measuring.error, t)}
        </p>
      );
    case 'running': {
      const { done, total } = measuring.progress ?? { done: 0, total: 1 };
      return (
        <p className="total">
          {t('compare:measuring')} <progress max={total} value={done} aria-label={t('compare:measuring')} />
        </p>
      );
    }
    case 'done': {
      const { before, after } = measuring.measured;
      const changes = comparedRows([before, after], wording).filter(({ id }) =>
        COMPARED.some(({ address }) => address === id),
      );
      return (
        <div className="total">
          {changes.map(({ id, label, cells }) => (
            <p key={id}>
              {label}: {cells[1]?.change ?? '–'}
            </p>
          ))}
          {contestsInWords(after, before, wording).map(({ contest, sentence }) => (
            <p key={contest}>{sentence}</p>
          ))}
          <p className="notes">{termsInWords([before, after], wording).join(' ')}</p>
        </div>
      );
    }
  }
}

interface TableProps {
  readonly comparison: Comparison;
  readonly found: readonly Difference[];
  readonly measuring: Measuring;
}

function DifferenceTable({ comparison: { before, after }, found, measuring }: TableProps) {
  const wording = useLocale();
  const { t } = wording;
  const versions = { before: before.scenario, after: after.scenario };
  const measured = measuring.phase === 'done' ? measuring.measured : null;
  return (
    <ScrollRegion className="differences" label={t('compare:title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('diff:column.label')}</th>
            <th scope="col">{before.name}</th>
            <th scope="col">{after.name}</th>
            {comparedHeads(wording).map(({ name, head }) => (
              <th key={name} scope="col" className="effect">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((difference, index) => {
            const described = describeDifference(difference, versions, wording);
            return (
              <tr key={`${difference.kind} ${difference.path}`}>
                <th scope="row">{described.label}</th>
                <td>{described.before}</td>
                <td>{described.after}</td>
                <EffectCells measured={measured} index={index} currency={versions.before.currency} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface EffectCellsProps {
  readonly measured: Measured | null;
  readonly index: number;
  readonly currency: string;
}

function EffectCells({ measured, index, currency }: EffectCellsProps) {
  const wording = useLocale();
  const effect = measured?.alone[index]?.effect;
  if (!effect) {
    return (
      <>
        {COMPARED.map(({ name }) => (
          <td key={name} className="effect waiting">
            …
          </td>
        ))}
      </>
    );
  }
  if (typeof effect === 'string') {
    return (
      <td className="effect none" colSpan={COMPARED.length}>
        {wording.t(`compare:notRun.${effect}`)}
      </td>
    );
  }
  const words = effectInWords(effect, currency, wording);
  return (
    <>
      {COMPARED.map(({ name }) => (
        <td key={name} className="effect">
          {words[name]}
        </td>
      ))}
    </>
  );
}
