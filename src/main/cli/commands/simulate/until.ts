import type { RunOptions } from '../../../../shared/engine/runner';
import { FIGURE_ADDRESSES, figureAt, parseFigureAddress } from '../../../../shared/figures/address';
import { fail, ok, type Result } from '../../../../shared/result';
import { parseShare } from '../../../../shared/scenario/parsing/share';
import { LIMITS, type Scenario } from '../../../../shared/scenario/schema';
import { type Arguments, wholeNumber } from '../../arguments';

/** How well a figure has to be known before a run may stop. */
export type Until = NonNullable<RunOptions['until']>;

function refused(text: string, expectedCode: string, params: Readonly<Record<string, string | number>> = {}) {
  return fail('command.invalidOption', { option: '--until', value: text, expectedCode, ...params });
}

/** `fundingNeed.p80=1%` of the figure, or `cashLasts.24=0.002` in its own unit. */
function readTarget(text: string, { horizon }: Scenario): Result<Omit<Until, 'atMost'>> {
  const [, name, number] = /^\s*([^=\s]+)\s*=\s*(.+)$/.exec(text) ?? [];
  if (!name || number === undefined) return refused(text, 'target');
  const share = parseShare(number);
  if (!share.ok) return share.error.code === 'quantity.syntax' ? refused(text, 'target') : share;
  const { value: below, isPercent } = share.value;
  if (!(below > 0)) return refused(text, 'target');
  const figure = parseFigureAddress(name);
  if (!figure) return refused(text, 'figure', { options: FIGURE_ADDRESSES.join(', ') });
  const { figure: definition, level } = figureAt(figure);
  if (definition.horizonFor(level) > horizon) return refused(text, 'withinHorizon', { max: horizon });
  return ok({ figure, below, relative: isPercent });
}

/** Undefined where the run has a number of paths instead of a target. */
export function readUntil(args: Arguments, scenario: Scenario): Result<Until | undefined> {
  const text = args.value('until');
  const atMost = wholeNumber(args, 'at-most', LIMITS.minPaths, LIMITS.maxPaths);
  if (!atMost.ok) return atMost;
  if (text === undefined) {
    const alone = args.value('at-most');
    if (alone === undefined) return ok(undefined);
    return fail('command.invalidOption', { option: '--at-most', value: alone, expectedCode: 'besideUntil' });
  }
  const target = readTarget(text, scenario);
  return target.ok ? ok({ ...target.value, atMost: atMost.value ?? LIMITS.maxPaths }) : target;
}
