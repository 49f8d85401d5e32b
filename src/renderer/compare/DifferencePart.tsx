import type { RanSide } from '@shared/analysis/comparison/side';
import { takeOver } from '@shared/analysis/comparison/take-over';
import { differences } from '@shared/analysis/difference/find';
import type { Runner } from '@shared/engine/runner';
import { describeError } from '@shared/language/errors';
import { useId, useMemo, useState } from 'react';
import { StudyProgress } from '../analysis/StudyProgress';
import type { Comparison } from '../state/comparison';
import { useDocument, useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { type Choosing, DifferenceTable } from './DifferenceTable';
import { type Pair, useEffects } from './use-comparison';

interface DifferencePartProps {
  readonly comparison: Comparison;
  readonly sides: readonly RanSide[];
  readonly runner: () => Runner;
}

/** In what the first and another differ, and taking some of it over into the document. */
export function DifferencePart({ comparison, sides, runner }: DifferencePartProps) {
  const { t } = useLocale();
  const { window } = useStores();
  const [first, ...others] = sides;
  const looked = Math.min(comparison.looked, others.length);
  const other = sides[looked];
  const heading = useId();
  if (!first || !other) return null;
  return (
    <section className="compare-part" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{t('compare:differences', { name: other.name, first: first.name })}</h3>
        {others.length > 1 && (
          <fieldset className="segments" aria-label={t('compare:looked')}>
            {others.map(({ name }, index) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is what is chosen
                key={index}
                type="button"
                aria-pressed={looked === index + 1}
                onClick={() => window.setState({ comparison: { ...comparison, looked: index + 1 } })}
              >
                {name}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      <PairPart key={looked} pair={{ first, other }} into={intoDocument(comparison, looked)} runner={runner} />
    </section>
  );
}

/** Which of the two the document can take something over from; null where it is neither. */
function intoDocument({ chosen }: Comparison, looked: number): keyof Pair | null {
  if (chosen[0]?.kind === 'document') return 'other';
  return chosen[looked]?.kind === 'document' ? 'first' : null;
}

interface PairPartProps {
  readonly pair: Pair;
  readonly into: keyof Pair | null;
  readonly runner: () => Runner;
}

function PairPart({ pair: { first, other }, into, runner }: PairPartProps) {
  const { t } = useLocale();
  const pair = useMemo(() => ({ first, other }), [first, other]);
  const found = useMemo(() => differences(first.given, other.given), [first, other]);
  const { working, measured } = useEffects(pair, found, runner);
  const [paths, onChoose] = useState<ReadonlySet<string>>(new Set());
  const isSameMoney = first.given.currency === other.given.currency;
  if (found.length === 0) return <p className="study-note">{t('compare:same')}</p>;
  const choosing: Choosing | null = into && isSameMoney ? { paths, onChoose } : null;
  return (
    <>
      {working.state.phase === 'running' && (
        <StudyProgress label={t('compare:measuring')} progress={working.state.progress} onCancel={working.cancel} />
      )}
      {working.state.phase === 'stopped' && (
        <p className="study-note">
          {t('compare:stopped')}{' '}
          <button type="button" className="link" onClick={working.again}>
            {t('compare:again')}
          </button>
        </p>
      )}
      {working.state.phase === 'failed' && (
        <p className="compare-wrong" role="alert">
          {describeError(working.state.error, t)}
        </p>
      )}
      <TakeOver from={into && pair[into]} choosing={choosing} />
      <DifferenceTable pair={pair} found={found} measured={measured} choosing={choosing} />
      <p className="study-note">{t(isSameMoney ? 'diff:notes.alone' : 'diff:notes.currencies')}</p>
    </>
  );
}

interface TakeOverProps {
  /** What the chosen assumptions come from; null where the document is neither of the two. */
  readonly from: RanSide | null;
  readonly choosing: Choosing | null;
}

/** Puts what was chosen into the document, as one step of undo. */
function TakeOver({ from, choosing }: TakeOverProps) {
  const { t } = useLocale();
  const { documents, window } = useStores();
  const scenario = useDocument((state) => state.scenario);
  if (!from) return <p className="study-note">{t('compare:take.neither')}</p>;
  if (!choosing || !scenario) return null;
  const { paths, onChoose } = choosing;
  const take = () => {
    const taken = takeOver(scenario, from.given, paths);
    if (!taken.ok) {
      window.setState({ alert: taken.error, mayMove: false, exported: null });
      return;
    }
    documents.getState().replace(taken.value);
    onChoose(new Set());
  };
  return (
    <p className="compare-take">
      <button type="button" className="button" disabled={paths.size === 0} onClick={take}>
        {paths.size === 0
          ? t('compare:take.nothing')
          : t('compare:take.button', { count: paths.size, name: from.name })}
      </button>
      <span>{t('compare:take.hint')}</span>
    </p>
  );
}
