import { correlationReport } from '@shared/engine/model/correlation-report';
import { inputNames } from '@shared/report/inputs';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { useLocale } from '../ui/locale';

/** Under the heading of the correlations: how to make one, or that they cannot all hold and what is used instead. */
export function CorrelationNotice({ scenario }: { readonly scenario: Scenario }) {
  const locale = useLocale();
  const { t } = locale;
  const { assumptions } = scenario;
  const report = useMemo(() => correlationReport(assumptions), [assumptions]);
  if (assumptions.correlations.length === 0) return <p className="group-note">{t('panel:correlations.none')}</p>;
  if (!report) return null;
  const nameOf = inputNames(assumptions, locale);
  const { between, asked, used } = report.largest;
  return (
    <p className="group-note wrong" role="status">
      {t('panel:correlations.adjusted', {
        a: nameOf(between[0]),
        b: nameOf(between[1]),
        asked: locale.format.rank(asked),
        used: locale.format.rank(used),
      })}
    </p>
  );
}
