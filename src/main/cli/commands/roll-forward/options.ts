import { FATES, type Fate } from '../../../../shared/analysis/roll-forward/fates';
import { type RollSpan, readRollSpan } from '../../../../shared/analysis/roll-forward/span';
import { fail, ok, type Result } from '../../../../shared/result';
import { enabledEvents } from '../../../../shared/scenario/enabled';
import type { Scenario } from '../../../../shared/scenario/schema';
import { exists } from '../../../files';
import { type Arguments, type OptionKind, onlyOperand, readArguments } from '../../arguments';
import { loadScenario } from '../../scenario';
import { readUpdate, type UpdateAsked } from '../actuals/options';
import { readSettings } from '../simulate/options';

const OPTIONS = {
  to: 'value',
  event: 'values',
  set: 'values',
  paths: 'value',
  workers: 'value',
  update: 'flag',
  on: 'values',
  tolerance: 'value',
  output: 'value',
  force: 'flag',
} as const satisfies Record<string, OptionKind>;

const COMMAND = 'roll-forward';

/** What `roll-forward` is asked. */
export interface Asked {
  readonly scenario: Scenario;
  readonly span: RollSpan;
  readonly fates: Readonly<Record<string, Fate>>;
  readonly update: UpdateAsked | null;
  /** Assignments to the new scenario. */
  readonly set: readonly string[];
  readonly workers: number;
  readonly file: string;
}

/** `ipo=happened`: what has become of an event. */
function readFates(texts: readonly string[], { assumptions }: Scenario): Result<Record<string, Fate>> {
  const events = enabledEvents(assumptions).map(({ id }) => id);
  const fates: Record<string, Fate> = {};
  for (const text of texts) {
    const [id = '', told] = text.split('=').map((part) => part.trim());
    const fate = FATES.find((known) => known === told);
    if (!events.includes(id) || !fate) return fail('roll.event', { text, options: events.join(', ') });
    fates[id] = fate;
  }
  return ok(fates);
}

/** Assignments are for the new scenario: the one that is rolled forward is run as it is. */
function withoutSet(args: Arguments): Arguments {
  return { ...args, values: (name) => (name === 'set' ? [] : args.values(name)) };
}

export async function readRollForward(texts: readonly string[]): Promise<Result<Asked>> {
  const parsed = readArguments(texts, OPTIONS);
  if (!parsed.ok) return parsed;
  const args = parsed.value;
  const operand = onlyOperand(args, COMMAND, 'FILE|BASELINE');
  if (!operand.ok) return operand;
  const [to, file] = [args.value('to'), args.value('output')];
  if (to === undefined) return fail('command.missingArgument', { command: COMMAND, argument: '--to DATE' });
  if (file === undefined) return fail('command.missingArgument', { command: COMMAND, argument: '-o FILE' });
  const force = args.flag('force');
  if (!force && (await exists(file))) return fail('file.exists', { path: file });
  const loaded = await loadScenario(operand.value);
  if (!loaded.ok) return loaded;
  const settings = readSettings(withoutSet(args), loaded.value, operand.value);
  if (!settings.ok) return settings;
  const { scenario, workers } = settings.value;
  const span = readRollSpan(scenario, to);
  if (!span.ok) return span;
  const fates = readFates(args.values('event'), scenario);
  if (!fates.ok) return fates;
  const update = readUpdate(args);
  if (!update.ok) return update;
  const set = args.values('set');
  return ok({ scenario, span: span.value, fates: fates.value, update: update.value, set, workers, file });
}
