import { idleSides } from '@shared/report/correlations';
import { frequencyOf, listShocks } from '@shared/scenario/correlations';
import type { Scenario } from '@shared/scenario/schema';
import { useLocale } from '../ui/locale';
import { MovesTogether } from './MovesTogether';

interface PartnersProps {
  readonly scenario: Scenario;
  readonly path: string;
}

/** The monthly shock that a volatility is the width of. */
function shockOf({ assumptions }: Scenario, path: string): string | undefined {
  const shock = path === 'compute.priceVolatility' ? 'compute.priceShock' : path.replace(/\.volatility$/, '.shock');
  return listShocks(assumptions).find((listed) => listed.path === shock)?.path;
}

function hasPartners({ assumptions }: Scenario, path: string): boolean {
  return assumptions.correlations.some(({ between }) => between.includes(path));
}

/** What an assumption moves together with; a volatility also has the partners of the monthly swings that it makes. */
export function Partners({ scenario, path }: PartnersProps) {
  const { t } = useLocale();
  const { assumptions } = scenario;
  const isIdle = idleSides(assumptions);
  // What is certain moves with nothing: there is no use in offering it.
  const offered = (side: string) => hasPartners(scenario, side) || !isIdle(side);
  const shock = shockOf(scenario, path);
  return (
    <>
      {frequencyOf(assumptions)(path) === 'path' && offered(path) && (
        <MovesTogether scenario={scenario} path={path} title={t('panel:correlations.together')} />
      )}
      {shock !== undefined && offered(shock) && (
        <MovesTogether
          scenario={scenario}
          path={shock}
          title={t('panel:correlations.togetherMonthly')}
          meaning={t('panel:correlations.monthlyMeaning')}
        />
      )}
    </>
  );
}
