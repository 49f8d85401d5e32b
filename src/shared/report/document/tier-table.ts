/** How long the money lasts with ever more of it counted. */
import type { BookAnswer } from '../../analysis/book/assess';
import { amountInWords, tierInWords } from '../../analysis/book/words';
import type { Scenario } from '../../scenario/schema';
import type { Wording } from '../wording';
import type { TableBlock } from './blocks/table';

const COLUMNS = ['tier', 'adds', 'p10', 'p50', 'twelve', 'twentyFour'] as const;

export function tierTable({ tiers }: BookAnswer, scenario: Scenario, wording: Wording): TableBlock {
  const { t } = wording;
  return {
    kind: 'table',
    label: t('report:counted'),
    look: 'plain',
    columns: COLUMNS.map((id) => ({
      head: t(`analysis:book.column.${id}`),
      holds: id === 'tier' ? 'words' : 'number',
    })),
    rows: tiers.map((tier) => ({
      role: 'line',
      cells: [
        t(`analysis:book.tier.${tier.id}`),
        tier.adds.value === 0 ? t('report:tier.none') : amountInWords(tier.adds, scenario, wording),
        ...tierInWords(tier, scenario, wording).map(([text, detail]) => ({ text, detail })),
      ],
    })),
  };
}
