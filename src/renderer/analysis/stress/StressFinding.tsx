import { stressInWords } from '@shared/analysis/stress/sentence';
import type { StressAnswer } from '../../state/stressing';
import { useLocale } from '../../ui/locale';

/** The hardest single blow in a sentence, and on which draws. */
export function StressFinding({ answer: { scenario, table } }: { readonly answer: StressAnswer }) {
  const locale = useLocale();
  const { t, format } = locale;
  return (
    <div className="study-answer">
      <p className="finding" role="status" data-testid="finding">
        {stressInWords(table, scenario, locale)}
      </p>
      <p className="study-note">{t('analysis:stress.draws', { paths: format.number(table.paths) })}</p>
    </div>
  );
}
