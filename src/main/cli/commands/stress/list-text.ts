import { asTyped } from '../../../../shared/analysis/stress/as-typed';
import type { LaidAll } from '../../../../shared/analysis/stress/lay-all';
import { shockWords } from '../../../../shared/analysis/stress/shock';
import { shockInWords } from '../../../../shared/analysis/stress/words';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { skippedLine } from './text';

/** Each shock with its story, its source, what it does to this scenario, and the same by hand. */
export function listedAsText(laid: LaidAll, scenario: Scenario, console: Console): string {
  const { t } = console;
  const told = laid.shocks.flatMap((shock, index) => {
    const { name, story, source } = shockWords(shock, console);
    const asked = laid.asked[index];
    if (!asked) return [];
    const does = shockInWords(asked.laid, 0, asked.strengths[0] ?? 1, console);
    return [
      `${shock.id}: ${name}`,
      `  ${story}`,
      `  ${t('stress:list.source', { source })}`,
      `  ${t('stress:list.does', { does })}`,
      `  ${t('stress:list.byHand', { typed: asTyped(scenario, asked.laid, asked.strengths).join(' ') })}`,
      '',
    ];
  });
  return [...told, ...skippedLine(laid, console)].join('\n').trimEnd();
}
