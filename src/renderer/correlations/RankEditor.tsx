import type { Pair } from '@shared/report/correlations';
import type { Correlation } from '@shared/scenario/correlations';
import { parseShare } from '@shared/scenario/parsing/share';
import type { Scenario } from '@shared/scenario/schema';
import { type CSSProperties, useId, useMemo, useState } from 'react';
import { useStores } from '../state/stores';
import { DraftInput } from '../ui/DraftInput';
import { useLocale } from '../ui/locale';
import { refusedNumber, refusedRank } from '../ui/refusals';
import { strengthOf } from './correlation-rows';
import { PairPicture } from './PairPicture';

interface RankEditorProps {
  readonly scenario: Scenario;
  readonly correlation: Correlation;
  /** The pair in the order in which it is drawn, to the right and upwards, and what both sides are called. */
  readonly pair: Pair;
  readonly names: readonly [string, string];
  /** What the sentence calls the first side where it need not be named. */
  readonly subject?: string;
  readonly idle: string | null;
  readonly adjusted: number | null;
}

/** Where the slider is filled: from the middle, which is no correlation, to the rank. */
function sliderFill(rank: number): CSSProperties {
  const place = (value: number) => `${(value + 1) * 50}%`;
  return { '--from': place(Math.min(0, rank)), '--to': place(Math.max(0, rank)) } as CSSProperties;
}

/** The scenario with another rank, to draw while a slider is being dragged. */
function withRank(scenario: Scenario, correlation: Correlation, rank: number): Scenario['assumptions'] {
  const { assumptions } = scenario;
  if (rank === correlation.rank) return assumptions;
  const correlations = assumptions.correlations.map((one) => (one === correlation ? { ...one, rank } : one));
  return { ...assumptions, correlations };
}

/** How strongly two things move together: a picture, a slider, a field, and a sentence that says it. */
export function RankEditor({
  scenario,
  correlation,
  pair,
  names,
  subject = names[0],
  idle,
  adjusted,
}: RankEditorProps) {
  const locale = useLocale();
  const { t } = locale;
  const { documents } = useStores();
  const sentence = useId();
  const [dragged, setDragged] = useState<number | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const rank = dragged ?? correlation.rank;
  const assumptions = useMemo(() => withRank(scenario, correlation, rank), [scenario, correlation, rank]);

  function commit(next: number): boolean {
    const outcome = documents.getState().setCorrelation(correlation.between, next);
    setDragged(null);
    if (outcome.ok) setDraft(null);
    setError(outcome.ok ? null : refusedRank(outcome.error, locale));
    return outcome.ok;
  }

  function commitTyped(): boolean {
    if (draft === null) return true;
    const typed = parseShare(draft);
    if (typed.ok) return commit(typed.value.value);
    setError(refusedNumber(typed.error, t('panel:wrong.rank'), locale));
    return false;
  }

  // One step of undo for each drag, not for each place that it passes.
  const commitDragged = () => dragged !== null && commit(dragged);

  return (
    <div className="rank-editor">
      <PairPicture assumptions={assumptions} pair={pair} />
      <div className="rank-fields">
        <input
          type="range"
          min={-1}
          max={1}
          step={0.05}
          value={rank}
          aria-label={t('panel:correlations.slider', { a: names[0], b: names[1] })}
          aria-valuetext={locale.format.rank(rank)}
          aria-describedby={sentence}
          style={sliderFill(rank)}
          onChange={(event) => {
            setDragged(Number(event.target.value));
            setDraft(null);
            setError(null);
          }}
          onPointerUp={commitDragged}
          onKeyUp={commitDragged}
          onBlur={commitDragged}
        />
        <DraftInput
          label={t('panel:correlations.rank', { a: names[0], b: names[1] })}
          hideLabel
          value={locale.format.rank(rank)}
          draft={draft}
          onDraft={(text) => {
            setDraft(text);
            setError(null);
          }}
          onCommit={commitTyped}
          error={error}
          hideError
        />
        {error !== null && (
          <p className="wrong" role="alert">
            {error}
          </p>
        )}
        <p id={sentence} className="rank-words" data-testid="rank-words">
          {t(`panel:correlations.words.${strengthOf(rank)}`, { a: subject, b: names[1] })}
          {idle !== null && <strong> {t('panel:correlations.idle', { name: idle })}</strong>}
          {adjusted !== null && dragged === null && (
            <strong> {t('panel:correlations.usedInstead', { used: locale.format.rank(adjusted) })}</strong>
          )}
        </p>
      </div>
    </div>
  );
}
