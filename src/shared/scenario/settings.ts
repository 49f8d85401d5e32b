import { ok, type Result } from '../result';
import { changeableLines } from './changeable-lines';
import { awaitable, excludable } from './event-references';
import { type Location, valueAt } from './location';
import { readDate } from './parsing/month';
import { parseShare, parseShares } from './parsing/share';
import { plainForm, singleBlanks } from './parsing/text';
import { COST_KINDS, LIMITS, SAMPLING_METHODS, type Scenario } from './schema';
import type { Text } from './text';

/** What a setting, a part of the scenario that is not a quantity, can be. */
export type SettingInput =
  | { readonly type: 'boolean' | 'text' | 'date' | 'currency' | 'factors' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  /** Some of the lines that a change can have, by their addresses. */
  | { readonly type: 'lines'; readonly lines: readonly string[] }
  /** Some of the events, by their ids. */
  | { readonly type: 'events'; readonly events: readonly string[] };

export interface Setting {
  readonly path: string;
  readonly input: SettingInput;
  readonly location: Location;
}

/** `none` in a choice stands for nothing at all. */
export const NONE = 'none';

/** What the settings are known by: the last part of the path of one that belongs to a part of the model. */
export const SETTING_KEYS = [
  'title',
  'company',
  'note',
  'currency',
  'balanceDate',
  'horizon',
  'simulation.seed',
  'simulation.paths',
  'simulation.sampling',
  'name',
  'enabled',
  'season',
  'kind',
  'onCredit',
  'after',
  'commitment',
  'unless',
  'targets',
] as const;

function settingsUnder(
  list: readonly { id: string }[],
  group: string,
  inputs: Readonly<Record<string, SettingInput>>,
): Setting[] {
  return list.flatMap(({ id }, index) =>
    Object.entries(inputs).map(([name, input]) => ({
      path: `${group}.${id}.${name}`,
      input,
      location: ['assumptions', group, index, ...(input.type === 'factors' ? [name, 'factors'] : [name])],
    })),
  );
}

/** The lines of each change that has some. */
function targetSettings(assumptions: Scenario['assumptions']): Setting[] {
  const lines = changeableLines(assumptions);
  const segments = lines.filter((line) => line.startsWith('segments.'));
  return assumptions.changes.flatMap(({ id, effect }, index): Setting[] => {
    if (effect === 'payment') return [];
    const input = { type: 'lines', lines: effect === 'margin' ? segments : lines } as const;
    return [{ path: `changes.${id}.targets`, input, location: ['assumptions', 'changes', index, 'targets'] }];
  });
}

/** What each event waits for, and what keeps it from happening. */
function referenceSettings({ events }: Scenario['assumptions']): Setting[] {
  return events.flatMap(({ id }, index): Setting[] => [
    {
      path: `events.${id}.after`,
      input: { type: 'choice', choices: [NONE, ...awaitable(events, id)] },
      location: ['assumptions', 'events', index, 'after'],
    },
    {
      path: `events.${id}.unless`,
      input: { type: 'events', events: excludable(events, id) },
      location: ['assumptions', 'events', index, 'unless'],
    },
  ]);
}

/** Everything about a scenario that can be set and is not a quantity. */
export function listSettings({ assumptions }: Scenario): Setting[] {
  const text: SettingInput = { type: 'text' };
  const flag: SettingInput = { type: 'boolean' };
  const currency: SettingInput = { type: 'currency' };
  const top = (path: string, input: SettingInput): Setting => ({ path, input, location: path.split('.') });
  const under = (path: string, input: SettingInput): Setting => ({
    path,
    input,
    location: ['assumptions', ...path.split('.')],
  });
  return [
    top('title', text),
    top('company', text),
    top('note', text),
    top('currency', currency),
    top('balanceDate', { type: 'date' }),
    top('horizon', { type: 'integer', min: LIMITS.minHorizon, max: LIMITS.maxHorizon }),
    top('simulation.seed', { type: 'integer', min: 0, max: 0xffffffff }),
    top('simulation.paths', { type: 'integer', min: LIMITS.minPaths, max: LIMITS.maxPaths }),
    top('simulation.sampling', { type: 'choice', choices: SAMPLING_METHODS }),
    ...settingsUnder(assumptions.segments, 'segments', {
      name: text,
      enabled: flag,
      season: { type: 'factors' },
    }),
    ...settingsUnder(assumptions.costs, 'costs', {
      name: text,
      enabled: flag,
      kind: { type: 'choice', choices: COST_KINDS },
      onCredit: flag,
    }),
    ...settingsUnder(assumptions.changes, 'changes', { name: text, enabled: flag }),
    ...targetSettings(assumptions),
    ...settingsUnder(assumptions.events, 'events', {
      name: text,
      enabled: flag,
      commitment: { type: 'choice', choices: ['planned', 'committed'] },
      currency,
    }),
    ...referenceSettings(assumptions),
    under('redemption.enabled', flag),
    under('redemption.unless', { type: 'choice', choices: [NONE, ...assumptions.events.map(({ id }) => id)] }),
    under('facility.enabled', flag),
    under('raising.enabled', flag),
    under('market.enabled', flag),
  ];
}

/** The value of a setting as the scenario holds it. */
export function settingValue(
  scenario: Scenario,
  setting: Setting,
): string | number | boolean | readonly number[] | readonly string[] | Text | null {
  return valueAt(scenario, setting.location) as ReturnType<typeof settingValue>;
}

/** Twelve factors from text, scaled so that they average 1, which is what a season is. */
export function normalisedFactors(factors: readonly number[]): readonly number[] {
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  return mean > 0 ? factors.map((factor) => factor / mean) : factors;
}

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

function readInteger(text: string): Result<unknown> {
  const number = parseShare(text);
  if (number.ok) return ok(number.value.isPercent ? text : number.value.value);
  return number.error.code === 'quantity.syntax' ? ok(text) : number;
}

/** Twelve factors that need not average 1 as they are typed. */
function readFactors(text: string): Result<unknown> {
  const factors = parseShares(text);
  if (factors.ok) return ok(normalisedFactors(factors.value));
  return factors.error.code === 'quantity.syntax' ? ok([]) : factors;
}

/** A day in any of the forms in which months are typed; a month alone means its end, which a balance date is. */
function readDay(text: string): Result<unknown> {
  const date = readDate(singleBlanks(plainForm(text)));
  return date.ok ? ok(date.value ?? text) : date;
}

/** The typed text as the setting's type; text that is none is passed on for the schema to refuse. */
export function readSetting(input: SettingInput, text: string): Result<unknown> {
  const trimmed = text.trim();
  switch (input.type) {
    case 'boolean':
      return ok(FLAGS[trimmed.toLowerCase()] ?? trimmed);
    case 'integer':
      return readInteger(trimmed);
    case 'factors':
      return readFactors(trimmed);
    case 'date':
      return readDay(trimmed);
    case 'lines':
    case 'events':
      return ok(trimmed.split(/[\s,;]+/).filter((one) => one !== '' && one !== NONE));
    case 'choice':
      return ok(trimmed === NONE && input.choices.includes(NONE) ? null : trimmed);
    default:
      return ok(trimmed);
  }
}
