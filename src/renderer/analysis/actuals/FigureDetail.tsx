import { removeActual } from '@shared/analysis/actuals/add';
import type { Scored as ScoredFigure } from '@shared/analysis/actuals/score';
import { placeInWords, skillInWords } from '@shared/analysis/actuals/words';
import { type Actual, actualAddress } from '@shared/scenario/actuals';
import type { Scenario } from '@shared/scenario/schema';
import { useState } from 'react';
import { useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { SourceText } from '../../ui/SourceText';
import { FigureForm } from './FigureForm';

interface FigureDetailProps {
  readonly actual: Actual;
  readonly scenario: Scenario;
  /** Null where the projection is not held against it. */
  readonly figure: ScoredFigure | null;
  /** It is another figure now. */
  readonly onMoved: (address: string) => void;
}

/** A figure in full: what the projection said of it, where it was read, and the ways to change it. */
export function FigureDetail({ actual, scenario, figure, onMoved }: FigureDetailProps) {
  const locale = useLocale();
  const { t } = locale;
  const { documents } = useStores();
  const [isEdited, setEdited] = useState(false);
  const skill = figure && skillInWords(figure, scenario, locale);
  if (isEdited) {
    return <FigureForm scenario={scenario} edited={actual} onClose={() => setEdited(false)} onSaved={onMoved} />;
  }
  return (
    <>
      {figure && <p>{placeInWords(figure, scenario, locale)}</p>}
      {skill !== null && <p className="study-note">{t('analysis:actuals.view.naive', { skill })}</p>}
      <SourceText source={actual.source} note={actual.note} heading="h3" />
      <div className="actuals-buttons">
        <button type="button" className="button" onClick={() => setEdited(true)}>
          {t('analysis:actuals.view.edit')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void documents.getState().restructure((now) => removeActual(now, actualAddress(actual)))}
        >
          {t('analysis:actuals.view.remove')}
        </button>
      </div>
    </>
  );
}
