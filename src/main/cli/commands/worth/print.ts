import { boundsInWords, mayBeWorthNothing, worthInWords } from '../../../../shared/analysis/worth/sentence';
import type { Worth, Worths } from '../../../../shared/analysis/worth/worth';
import { ENGINE_VERSION } from '../../../../shared/engine-version';
import { moneyWithin } from '../../../../shared/report/precision';
import type { Scenario } from '../../../../shared/scenario/schema';
import { inLanguage } from '../../../../shared/scenario/text';
import type { Console } from '../../command';
import { table } from '../../table';
import { estimateAsPlain } from '../sensitivity/json';

function boundsAsPlain({ lower, upper }: Worth) {
  return { lower: estimateAsPlain(lower), upper: estimateAsPlain(upper) };
}

/**
 * One object; money in millions. `raised` is what is enough in a share `p` of the paths, `shortCosts` how many times as much
 * being short costs as holding too much, `loss` what that costs on average. `inputs` and `groups`: what knowing one of
 * them would save of it, between a lower and an upper bound, each with its standard error.
 */
export function worthAsJson({ inputs, groups, loss, ...rest }: Worths, scenario: Scenario, id: string): string {
  return JSON.stringify(
    {
      engine: ENGINE_VERSION,
      scenario: { id, title: inLanguage(scenario.title, 'en') },
      ...scenario.simulation,
      ...rest,
      loss: estimateAsPlain(loss),
      inputs: inputs.map((input) => ({ id: input.id, kind: input.kind, ...boundsAsPlain(input) })),
      groups: groups.map((group) => ({ ids: group.ids, ...boundsAsPlain(group) })),
    },
    null,
    2,
  );
}

export function worthAsText(worths: Worths, scenario: Scenario, console: Console): string {
  const { t, format } = console;
  const { inputs, groups, raised, loss, p, shortCosts } = worths;
  const shown = inputs.filter((input) => !mayBeWorthNothing(input));
  const rows = [
    ...shown.map((input) => [input.id, ...boundsInWords(input, scenario, console)]),
    ...groups.map((group) => [group.ids.join(' + '), ...boundsInWords(group, scenario, console)]),
  ];
  const rest = inputs.length - shown.length;
  return [
    t('cli:worth.decision', {
      raised: format.money(raised, { currency: scenario.currency }),
      share: format.percent(p),
      times: format.number(shortCosts),
      loss: moneyWithin(loss.value, loss.error, format, { currency: scenario.currency }),
    }),
    worthInWords(worths, scenario, console),
    '',
    table([t('cli:worth.known'), t('cli:worth.lower'), t('cli:worth.upper')], rows, ['left']),
    ...(rest > 0 ? [t('cli:worth.rest', { count: rest })] : []),
  ].join('\n');
}
