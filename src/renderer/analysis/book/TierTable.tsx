import { TIER_FIGURES, type Tier } from '@shared/analysis/book/tiers';
import { amountWithin, tierInWords } from '@shared/analysis/book/words';
import type { Scenario } from '@shared/scenario/schema';
import { useLocale } from '../../ui/locale';
import { TierBar } from './TierBar';

interface TierTableProps {
  readonly tiers: readonly Tier[];
  readonly scenario: Scenario;
}

/** How long the money lasts with ever more of it counted. */
export function TierTable({ tiers, scenario }: TierTableProps) {
  const { t } = useLocale();
  return (
    <>
      <table className="study-table tiers" data-testid="tiers">
        <thead>
          <tr>
            <th scope="col">{t('analysis:book.column.tier')}</th>
            <th scope="col">{t('analysis:book.column.adds')}</th>
            <td aria-hidden="true" />
            <th scope="col">{t('analysis:book.column.p10')}</th>
            <th scope="col">{t('analysis:book.column.p50')}</th>
            <th scope="col">{t('analysis:book.column.twelve')}</th>
            <th scope="col">{t('analysis:book.column.twentyFour')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier) => (
            <TierRow key={tier.id} tier={tier} scenario={scenario} />
          ))}
        </tbody>
      </table>
      <p className="study-note">{t('analysis:book.tiersKey')}</p>
    </>
  );
}

/** A figure with its error under it. */
function Figure({ words: [value, error] }: { readonly words: readonly [string, string] }) {
  return (
    <td className="number">
      {value}
      {error !== '' && <small>{error}</small>}
    </td>
  );
}

function TierRow({ tier, scenario }: { readonly tier: Tier; readonly scenario: Scenario }) {
  const locale = useLocale();
  return (
    <tr data-tier={tier.id}>
      <th scope="row">{locale.t(`analysis:book.tier.${tier.id}`)}</th>
      <Figure words={tier.adds.value === 0 ? ['–', ''] : amountWithin(tier.adds, scenario, locale)} />
      <td>
        <TierBar tier={tier} horizon={scenario.horizon} />
      </td>
      {tierInWords(tier, scenario, locale).map((words, k) => (
        <Figure key={TIER_FIGURES[k]} words={words} />
      ))}
    </tr>
  );
}
