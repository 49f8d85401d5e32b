/** Where numbers of a scenario that was rolled forward come from. Scenarios keep their words in two languages. */

import type { ListedAssumption } from '../../scenario/listing';
import { formatQuantity } from '../../scenario/parsing/format-quantity';
import { formatNumber } from '../../scenario/parsing/parse-quantity';
import { type KeptLanguage, sourceRolled } from '../../scenario/replaced-source';
import type { Scenario } from '../../scenario/schema';
import type { Source } from '../../scenario/source';
import { inLanguage, type Text } from '../../scenario/text';
import type { RollSpan } from './span';

const both = (write: (language: KeptLanguage) => string): Text => ({ en: write('en'), 'zh-Hant': write('zh-Hant') });

/** Which paths medians are of. */
export interface Projected {
  readonly scenario: Scenario;
  readonly span: RollSpan;
  readonly paths: number;
  /** The addresses of the figures that they were weighed by; none where they were not. */
  readonly by: readonly string[];
}

/** The median of something at the new balance date, over the paths of a projection. */
export function medianSource({ scenario, span, paths, by }: Projected, of: Text): Source {
  const weighed = by.join(', ');
  return {
    kind: 'derived',
    from: {
      en: `Projection “${inLanguage(scenario.title, 'en')}” from ${span.from}, ${paths} paths${by.length > 0 ? `, weighed by ${weighed}` : ''}`,
      'zh-Hant': `「${inLanguage(scenario.title, 'zh-Hant')}」由${span.from}起的推演，${paths}條路徑${by.length > 0 ? `，按${weighed}加權` : ''}`,
    },
    formula: both((language) =>
      language === 'en'
        ? `Median of ${inLanguage(of, 'en')} at ${span.to}`
        : `${span.to}的${inLanguage(of, 'zh-Hant')}中位數`,
    ),
  };
}

/** An assumption worked out from what it was at the old balance date. */
export function rolledSource({ assumption, field }: ListedAssumption, { from }: RollSpan, formula: Text): Source {
  const written = (language: KeptLanguage) => formatQuantity(assumption.quantity, field.unit, language);
  return sourceRolled(assumption.source, written, from, formula);
}

/** A number as formulas have it. */
export const figure = (value: number): string => String(Number(value.toPrecision(4)));

export function fadedFormula(target: number, months: number, halfLife: number): Text {
  const left = `2^(−${months} ÷ ${figure(halfLife)})`;
  return {
    en: `${figure(target)} + (what it was − ${figure(target)}) × ${left}: what is left of the gap after ${months} months`,
    'zh-Hant': `${figure(target)} + （原值 − ${figure(target)}）× ${left}：${months}個月後餘下的差距`,
  };
}

export function scaledFormula(factor: number, months: number): Text {
  return {
    en: `× ${figure(factor)}: ${months} months at its own pace`,
    'zh-Hant': `× ${figure(factor)}：按其本身步伐計${months}個月`,
  };
}

const amount = (value: number, language: KeptLanguage) => formatNumber(value, 'money', language);

export function sumSource(series: string, label: string, value: number): Source {
  return {
    kind: 'derived',
    from: {
      en: `Figures of ${series} that were reported, for ${label}`,
      'zh-Hant': `${label}的已公佈數字（${series}）`,
    },
    formula: both((language) =>
      language === 'en' ? `Together ${amount(value, language)}` : `合計${amount(value, language)}`,
    ),
  };
}

export function differenceSource(source: Source, label: string, whole: number, head: number): Source {
  return sourceRolled(source, (language) => amount(whole, language), label, {
    en: `${amount(whole, 'en')} − ${amount(head, 'en')}, which was known before`,
    'zh-Hant': `${amount(whole, 'zh-Hant')} − ${amount(head, 'zh-Hant')}（之前已知）`,
  });
}

export function learntSource(listed: ListedAssumption, span: RollSpan, by: readonly string[]): Source {
  return rolledSource(listed, span, {
    en: `P10, P50 and P90 of the paths, weighed by ${by.join(', ')}`,
    'zh-Hant': `按${by.join('、')}加權的路徑的P10、P50及P90`,
  });
}
