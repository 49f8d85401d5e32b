import { listFigures } from '../../figures/address';
import { cashLasts } from '../../figures/cash-lasts';
import type { FigureAddress } from '../../figures/index';
import { fail, ok, type Result } from '../../result';
import { parseShare } from '../../scenario/parsing/share';
import type { Scenario } from '../../scenario/schema';

/** The chance that cash lasts so many months, and what it is to fall to. */
export interface Mark {
  readonly figure: Extract<FigureAddress, `cashLasts.${string}`>;
  readonly chance: number;
}

/** The chances that a mark can be of: those that end within the horizon. */
export function markFigures({ horizon }: Pick<Scenario, 'horizon'>): Mark['figure'][] {
  return listFigures(({ id, levels }) => (id === cashLasts.id ? levels : []))
    .filter(({ figure, level }) => figure.horizonFor(level) <= horizon)
    .map(({ address }) => address as Mark['figure']);
}

/** The chance as it is typed; a certainty is no mark, since no run of paths can tell it. */
export function readChance(text: string): Result<number> {
  const share = parseShare(text);
  if (share.ok && share.value.value > 0 && share.value.value < 1) return ok(share.value.value);
  return fail('stress.chance', { text });
}

/** The months as they are typed. */
export function readMarkMonths(text: string, scenario: Pick<Scenario, 'horizon'>): Result<Mark['figure']> {
  const figures = markFigures(scenario);
  const found = figures.find((address) => address === `${cashLasts.id}.${text.trim()}`);
  if (found) return ok(found);
  const options = figures.map((address) => address.slice(cashLasts.id.length + 1)).join(', ');
  return fail('stress.months', { text, options });
}
