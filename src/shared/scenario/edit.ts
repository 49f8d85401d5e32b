import { enablePatches, type Patch, produceWithPatches } from 'immer';
import { fail, ok, type Result } from '../result';
import type { Unit } from './fields';
import { type ListedAssumption, listAssumptions } from './listing';
import { nearestPath } from './nearest-path';
import { fieldError } from './problem';
import type { Quantity } from './quantity';
import { type Assumption, COST_KINDS, LIMITS, SAMPLING_METHODS, type Scenario, scenarioSchema } from './schema';
import type { Source } from './source';
import { inLanguage, LANGUAGES, type Language, type Text } from './text';
import { parseQuantity, writeQuantity } from './typed-quantity';

/**
 * The one way to change a scenario, for the window and the command line alike. A change names what it changes by a dotted
 * path (`segments.on-premise.start`, `facility.enabled`, `horizon`), is validated as a whole, and carries the patches
 * that undo it; a change that would make the scenario invalid is refused and leaves it as it was.
 *
 * The source follows the number. A number that somebody replaces is no longer what its source says, so the source becomes
 * `assumed`, by the person who set it, and its reason says what stood there before and where that came from. Giving back
 * the value of an earlier version gives back its source (`restorePath`).
 */
enablePatches();

export interface Change {
  readonly scenario: Scenario;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** What a setting, a part of the scenario that is not a quantity, can be. */
export type SettingInput =
  | { readonly type: 'boolean' | 'text' | 'date' | 'currency' | 'factors' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] };

type Location = readonly (string | number)[];

export interface Setting {
  readonly path: string;
  readonly input: SettingInput;
  readonly location: Location;
}

/** `none` in a choice stands for nothing at all. */
export const NONE = 'none';

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
    top('currency', currency),
    top('balanceDate', { type: 'date' }),
    top('horizon', { type: 'integer', min: LIMITS.minHorizon, max: LIMITS.maxHorizon }),
    top('simulation.seed', { type: 'integer', min: 0, max: 0xffffffff }),
    top('simulation.paths', { type: 'integer', min: LIMITS.minPaths, max: LIMITS.maxPaths }),
    top('simulation.sampling', { type: 'choice', choices: SAMPLING_METHODS }),
    ...settingsUnder(assumptions.segments, 'segments', { name: text, season: { type: 'factors' } }),
    ...settingsUnder(assumptions.costs, 'costs', {
      name: text,
      kind: { type: 'choice', choices: COST_KINDS },
      onCredit: flag,
    }),
    ...settingsUnder(assumptions.events, 'events', {
      name: text,
      enabled: flag,
      commitment: { type: 'choice', choices: ['planned', 'committed'] },
      currency,
    }),
    under('redemption.enabled', flag),
    under('redemption.unless', { type: 'choice', choices: [NONE, ...assumptions.events.map(({ id }) => id)] }),
    under('facility.enabled', flag),
    under('raising.enabled', flag),
    under('market.enabled', flag),
  ];
}

function valueAt(root: unknown, location: Location): unknown {
  return location.reduce<unknown>((value, key) => (value as Readonly<Record<string | number, unknown>>)[key], root);
}

function locationOf(scenario: Scenario, path: string): Location {
  const [group = '', ...rest] = path.split('.');
  const list = valueAt(scenario.assumptions, [group]);
  if (!Array.isArray(list)) return ['assumptions', group, ...rest];
  const index = list.findIndex((item: { readonly id: string }) => item.id === rest[0]);
  return ['assumptions', group, index, ...rest.slice(1)];
}

/** The value of a setting as the scenario holds it. */
export function settingValue(
  scenario: Scenario,
  setting: Setting,
): string | number | boolean | readonly number[] | Text | null {
  return valueAt(scenario, setting.location) as ReturnType<typeof settingValue>;
}

export function findAssumption(scenario: Scenario, path: string): ListedAssumption | undefined {
  return listAssumptions(scenario.assumptions).find((listed) => listed.path === path);
}

interface Write {
  readonly location: Location;
  readonly value: unknown;
}

/** A list can be as long as a book; a message and a source only say how it begins. */
const LONGEST_VALUE = 200;

function shortened(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** Applies all writes or none; `path` and `text` tell the error what was being set, and to what. */
function change(scenario: Scenario, writes: readonly Write[], path: string, text: string): Result<Change> {
  const [next, patches, inverse] = produceWithPatches(scenario, (draft) => {
    for (const { location, value } of writes) {
      const holder = valueAt(draft, location.slice(0, -1)) as Record<string | number, unknown>;
      holder[location.at(-1) ?? ''] = value;
    }
  });
  const checked = scenarioSchema.safeParse(next);
  if (checked.success) return ok({ scenario: next, patches, inverse });
  const { field, ...problem } = fieldError(next, checked.error.issues).error.params;
  // Which parameter of a quantity was refused: a form has a field for it.
  const parameter = /\.quantity\.(\w+(?:\.\w+)?)/.exec(String(field))?.[1];
  return fail('set.invalidValue', { path, value: shortened(text), ...problem, ...(parameter && { parameter }) });
}

const YOU: Text = { en: 'You', 'zh-Hant': '你' };
/** Keeps the reason within what a scenario's text may hold, however long the source it quotes. */
const LONGEST_QUOTE = 3000;

const PLACED: Record<Language, Record<Source['kind'], string>> = {
  en: { stated: 'stated', derived: 'derived', assumed: 'assumed' },
  'zh-Hant': { stated: '列明', derived: '推算', assumed: '判斷' },
};

function inPlaceOf(value: string, source: Source, language: Language): string {
  const { kind, ...parts } = source;
  const words = Object.values(parts).map((part: Text) => inLanguage(part, language));
  const quote = [PLACED[language][kind], ...words].join(language === 'en' ? ', ' : '，').slice(0, LONGEST_QUOTE);
  return language === 'en' ? `Set by you in place of ${value} (${quote})` : `由你設定，取代${value}（${quote}）`;
}

/** The source of a number that the user has put in the place of another. */
function sourceInstead(source: Source, value: (language: Language) => string): Source {
  // What the user put in place of his own number still stands in place of the first.
  if (source.kind === 'assumed' && typeof source.by === 'object' && source.by.en === inLanguage(YOU, 'en'))
    return source;
  const [en = '', zh = ''] = LANGUAGES.map((language) => inPlaceOf(value(language), source, language));
  return { kind: 'assumed', by: YOU, why: { en, 'zh-Hant': zh } };
}

/** Equal in every member, however deep; a member that is undefined is one that is not there. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(valueAt(a, [key]), valueAt(b, [key])));
}

export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return same(a, b);
}

/** An assumption with another number; the same one if the number is the same. */
function withQuantity(assumption: Assumption, quantity: Quantity, unit: Unit): Assumption {
  const { quantity: before, source } = assumption;
  if (sameQuantity(before, quantity)) return assumption;
  return { quantity, source: sourceInstead(source, (language) => shortened(writeQuantity(before, unit, language))) };
}

export function changeAssumption(scenario: Scenario, path: string, quantity: Quantity): Result<Change> {
  const listed = findAssumption(scenario, path);
  if (!listed) return unknownPath(scenario, path);
  const { field, assumption } = listed;
  const value = withQuantity(assumption, quantity, field.unit);
  return change(
    scenario,
    [{ location: locationOf(scenario, path), value }],
    path,
    writeQuantity(quantity, field.unit, 'en'),
  );
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

/** The typed text as the setting's type; text that is none is passed on for the schema to refuse. */
function readSetting(input: SettingInput, text: string): unknown {
  const trimmed = text.trim();
  switch (input.type) {
    case 'boolean':
      return FLAGS[trimmed.toLowerCase()] ?? trimmed;
    case 'integer':
      return /^\d[\d,]*$/.test(trimmed) ? Number(trimmed.replaceAll(',', '')) : trimmed;
    case 'factors':
      return normalisedFactors(trimmed.split(/[\s,;]+/).map(Number));
    case 'currency':
      return trimmed.toUpperCase();
    case 'choice':
      return trimmed === NONE && input.choices.includes(NONE) ? null : trimmed;
    default:
      return trimmed;
  }
}

function changeSetting(scenario: Scenario, setting: Setting, text: string): Result<Change> {
  const { path, input, location } = setting;
  const writes: Write[] = [{ location, value: readSetting(input, text) }];
  if (input.type === 'factors') {
    const sourceAt = [...location.slice(0, -1), 'source'];
    const before = (valueAt(scenario, location) as readonly number[])
      .map((factor) => Number(factor.toFixed(3)))
      .join(' ');
    writes.push({ location: sourceAt, value: sourceInstead(valueAt(scenario, sourceAt) as Source, () => before) });
  }
  return change(scenario, writes, path, text);
}

/** Sets an assumption or a setting from text, as typed in a field or after `--set`. */
export function changePath(scenario: Scenario, path: string, text: string): Result<Change> {
  const setting = listSettings(scenario).find((known) => known.path === path);
  if (setting) return changeSetting(scenario, setting, text);
  const listed = findAssumption(scenario, path);
  if (!listed) return unknownPath(scenario, path);
  const quantity = parseQuantity(text, listed.field.unit, typingContext(scenario, listed));
  return quantity.ok ? changeAssumption(scenario, path, quantity.value) : quantity;
}

/** The currency in which an assumption's amount is stated, and the calendar of its months. */
export function typingContext(scenario: Scenario, listed: Pick<ListedAssumption, 'field' | 'item'>) {
  const event = scenario.assumptions.events.find(({ id }) => id === listed.item?.id);
  const currency = listed.field.unit === 'foreignMoney' && event ? event.currency : scenario.currency;
  return { currency, balanceDate: scenario.balanceDate };
}

/** Gives back the value, and with it the source, that another version of the scenario has at `path`. */
export function restorePath(scenario: Scenario, from: Scenario, path: string): Result<Change> {
  const place = (version: Scenario): Location | undefined => {
    const setting = listSettings(version).find((known) => known.path === path);
    // A season goes back with its source, which lies beside its factors.
    if (setting) return setting.input.type === 'factors' ? setting.location.slice(0, -1) : setting.location;
    return findAssumption(version, path) && locationOf(version, path);
  };
  const [to, source] = [place(scenario), place(from)];
  if (!to || !source) return unknownPath(scenario, path);
  return change(scenario, [{ location: to, value: valueAt(from, source) }], path, path);
}

function scenarioOf(result: Result<Change>): Result<Scenario> {
  return result.ok ? ok(result.value.scenario) : result;
}

export function setAssumption(scenario: Scenario, path: string, quantity: Quantity): Result<Scenario> {
  return scenarioOf(changeAssumption(scenario, path, quantity));
}

export function setPath(scenario: Scenario, path: string, text: string): Result<Scenario> {
  return scenarioOf(changePath(scenario, path, text));
}

function unknownPath(scenario: Scenario, path: string) {
  const known = [...listSettings(scenario), ...listAssumptions(scenario.assumptions)].map((place) => place.path);
  return fail('set.unknownPath', { path, suggestion: nearestPath(path, known) });
}
