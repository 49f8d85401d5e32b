import { contestsInWords, gapInWords } from '@shared/analysis/comparison/describe';
import { termsInWords } from '@shared/analysis/comparison/describe-departures';
import { runwayGap } from '@shared/analysis/comparison/runway-gap';
import type { RanSide } from '@shared/analysis/comparison/side';
import { createWebRunner } from '@shared/engine/hosts/web';
import type { Runner } from '@shared/engine/runner';
import { describeError } from '@shared/language/errors';
import { X } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import '../styles/charts.css';
import '../styles/analysis.css';
import '../styles/compare.css';
import { StudyProgress } from '../analysis/StudyProgress';
import { useStudyRunner } from '../analysis/use-study-runner';
import { type Comparison, compareSides, DOCUMENT, withSide } from '../state/comparison';
import { useStores, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';
import { AddChoices } from './AddChoices';
import { ComparedCharts } from './ComparedCharts';
import { DifferencePart } from './DifferencePart';
import { FigureTable } from './FigureTable';
import { SideList } from './SideList';
import { useRuns } from './use-comparison';
import { useSides } from './use-sides';
import type { Working } from './use-work';

const NOTHING_YET = compareSides([DOCUMENT]);

interface ComparisonViewProps {
  readonly createRunner?: () => Runner;
}

/** Up to four scenarios side by side on the same draws, in the place of the tiles and charts. */
export function ComparisonView({ createRunner = createWebRunner }: ComparisonViewProps) {
  const { t } = useLocale();
  const { window } = useStores();
  const comparison = useWindow((state) => state.comparison) ?? NOTHING_YET;
  const runner = useStudyRunner(createRunner);
  const sides = useSides(comparison.chosen);
  const working = useRuns(sides, runner);
  const { ran } = comparison;
  const close = () => {
    window.setState({ screen: 'overview' });
    document.querySelector<HTMLElement>('[data-compare-button]')?.focus();
  };

  function onKeyDown(event: KeyboardEvent) {
    // What has opened over it closes first.
    const isCovered = event.currentTarget.querySelector('[aria-expanded="true"]') !== null;
    if (event.key === 'Escape' && !isCovered) close();
  }

  return (
    <section className="compare-view" data-testid="comparison" aria-label={t('compare:title')} onKeyDown={onKeyDown}>
      <header className="compare-head">
        <h2 className="visually-hidden">{t('compare:title')}</h2>
        <SideList comparison={comparison} names={sides.map(({ name }) => name)} />
        <span className="spring" />
        <button type="button" className="button icon quiet" aria-label={t('compare:close')} onClick={close}>
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      {comparison.chosen.length < 2 ? (
        <Choose comparison={comparison} />
      ) : (
        <>
          <div className="compare-body" aria-busy={working.state.phase === 'running'}>
            {ran && ran.length > 1 && <Answer comparison={comparison} ran={ran} runner={runner} />}
          </div>
          <RunState working={working} />
        </>
      )}
    </section>
  );
}

/** With one scenario there is nothing to compare: what can be set beside it. */
function Choose({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useLocale();
  const { window } = useStores();
  return (
    <div className="compare-choose">
      <p>{t('compare:choose')}</p>
      <div className="compare-choices">
        <AddChoices
          chosen={comparison.chosen}
          onAdd={(side) => window.setState({ comparison: withSide(comparison, side) })}
        />
      </div>
    </div>
  );
}

/** How far the runs are, with a way out; the last answer stays below. */
function RunState({ working: { state, cancel, again } }: { readonly working: Working }) {
  const { t } = useLocale();
  switch (state.phase) {
    case 'running':
      return (
        <div className="compare-run">
          <StudyProgress label={t('compare:running')} progress={state.progress} onCancel={cancel} />
        </div>
      );
    case 'stopped':
      return (
        <p className="compare-run" role="status">
          {t('compare:stopped')}{' '}
          <button type="button" className="link" onClick={again}>
            {t('compare:again')}
          </button>
        </p>
      );
    case 'failed':
      return (
        <p className="compare-run compare-wrong" role="alert">
          {describeError(state.error, t)}
        </p>
      );
    case 'done':
      return null;
  }
}

interface AnswerProps {
  readonly comparison: Comparison;
  readonly ran: readonly RanSide[];
  readonly runner: () => Runner;
}

function Answer({ comparison, ran, runner }: AnswerProps) {
  const looked = Math.min(comparison.looked, ran.length - 1);
  return (
    <>
      <Findings ran={ran} looked={looked} />
      <div className={ran.length > 2 ? 'compare-answer many' : 'compare-answer'}>
        <FigureTable sides={ran} />
        <ComparedCharts sides={ran} looked={looked} />
      </div>
      <DifferencePart comparison={comparison} sides={ran} runner={runner} />
    </>
  );
}

/** The answer in sentences, then on what terms it was found. */
function Findings({ ran, looked }: Pick<AnswerProps, 'ran'> & { readonly looked: number }) {
  const wording = useLocale();
  const [first, other] = [ran[0] as RanSide, ran[looked] as RanSide];
  const contests = useMemo(() => contestsInWords(other, first, wording), [other, first, wording]);
  const notes = useMemo(
    () => [...gapInWords(runwayGap(other, first), first, wording), ...termsInWords(ran, wording)],
    [ran, other, first, wording],
  );
  return (
    <div className="compare-findings">
      {contests.map(({ contest, sentence }) => (
        <p key={contest} className="finding">
          {sentence}
        </p>
      ))}
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
