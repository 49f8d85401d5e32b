import type { Explanation } from '@shared/analysis/selection/explain';
import { explanationInWords } from '@shared/analysis/selection/sentence';
import { describeError } from '@shared/language/errors';
import { chanceWithin, errorText } from '@shared/report/precision';
import { memo, useDeferredValue, useEffect, useRef } from 'react';
import type { OpenSelection } from '../../state/selection';
import { useSimulation, useWindow } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { ScrollRegion } from '../../ui/ScrollRegion';
import { EventsInside } from './EventsInside';
import { HeadlineInside } from './HeadlineInside';
import { InputsInside } from './InputsInside';

/** The answer to the condition; the last one stays until the next has come. */
export function Answer({ typed }: { readonly typed: string }) {
  const { t } = useLocale();
  const selection = useWindow((state) => state.selection);
  const stale = useSimulation((state) => state.stale);
  // The words lag behind a quick hand rather than hold it up.
  const shown = useDeferredValue(selection);
  const top = useRef<HTMLDivElement>(null);
  const answered = shown?.typed;
  // Another answer is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another one when it is about something else
  useEffect(() => {
    top.current?.parentElement?.scrollTo?.({ top: 0 });
  }, [answered]);
  const isWaiting = selection?.typed !== typed || stale;
  return (
    <ScrollRegion className="conditions-answer" label={t('analysis:conditions.answer')}>
      <div ref={top} aria-busy={isWaiting} data-testid="conditions-answer">
        {shown ? <Said selection={shown} /> : <p role="status">{t('analysis:conditions.waiting')}</p>}
      </div>
    </ScrollRegion>
  );
}

const Said = memo(function Said({ selection }: { readonly selection: OpenSelection }) {
  const { t } = useLocale();
  const { answer } = selection;
  if (!answer) return <p className="wrong">{t('analysis:conditions.failed')}</p>;
  // That none or all meet it is an answer, too.
  if (!answer.ok) return <p className="conditions-none">{describeError(answer.error, t)}</p>;
  return <Found explanation={answer.value} selection={selection} />;
});

function Found({ explanation, selection }: { readonly explanation: Explanation; readonly selection: OpenSelection }) {
  const locale = useLocale();
  const { t, format } = locale;
  const { scenario, condition } = selection;
  const { weights, count, share, error } = explanation.selection;
  const counts = {
    count: format.number(count),
    paths: format.number(weights.length),
    share: chanceWithin(share, error, 2, format),
    error: errorText(error * 100, format) ?? '',
  };
  return (
    <>
      <p className="conditions-sentence" role="status">
        {explanationInWords(explanation, condition, scenario, locale)}
      </p>
      <p className="conditions-count">{t('analysis:conditions.count', counts)}</p>
      <InputsInside scenario={scenario} inputs={explanation.inputs} />
      <h3>{t('analysis:conditions.figures')}</h3>
      <div className="conditions-figures">
        <EventsInside scenario={scenario} events={explanation.events} />
        <HeadlineInside explanation={explanation} />
      </div>
    </>
  );
}
