/** What a scenario assumes and how it is set, in the user's words. */
import type { Format } from '../language/format';
import type { UnitContext } from '../language/number-style';
import { monthLabel } from '../scenario/calendar';
import { currencyOf, type Setting, type settingValue } from '../scenario/edit';
import type { FieldKey } from '../scenario/fields';
import type { ListedAssumption } from '../scenario/listing';
import { COST_KINDS, SAMPLING_METHODS, type Scenario } from '../scenario/schema';
import { SETTING_KEYS } from '../scenario/settings';
import { isItemList } from '../scenario/structure';
import type { Text } from '../scenario/text';
import type { Wording } from './wording';

/** What a wording has that the renderer's locale has too. */
type Speaker = Pick<Wording, 't' | 'format' | 'words'>;

export function unitContext(scenario: Scenario, listed: Pick<ListedAssumption, 'field' | 'item'>): UnitContext {
  const currency = currencyOf(scenario, listed);
  return { currency, monthLabel: (index) => monthLabel(scenario.balanceDate, index) };
}

type FieldPlace = Pick<ListedAssumption, 'group' | 'name'>;

/** What is listed was found in the catalogue, in that group and by that name. */
function fieldKey({ group, name }: FieldPlace): FieldKey {
  return `${group}.${name}` as FieldKey;
}

/** The name of an assumption under the heading of its group. */
export function fieldName(listed: FieldPlace, t: Speaker['t']): string {
  return t(`fields:${fieldKey(listed)}.name`);
}

/** What an assumption means, in a sentence. */
export function fieldMeaning(listed: FieldPlace, t: Speaker['t']): string {
  return t(`fields:${fieldKey(listed)}.meaning`);
}

/** What the heading of a group of assumptions goes by: the part of the model, or one segment, cost line or event. */
export function groupKey({ group, item }: Pick<ListedAssumption, 'group' | 'item'>): string {
  return item ? `${group}.${item.id}` : group;
}

export function groupTitle({ group, item }: Pick<ListedAssumption, 'group' | 'item'>, speaker: Speaker): string {
  const { t, words } = speaker;
  return item && isItemList(group)
    ? t(`fields:groupOf.${group}`, { item: words(item.name) })
    : t(`fields:groups.${group}`);
}

/** An assumption's value in words. */
export function valueInWords(listed: ListedAssumption, scenario: Scenario, format: Format): string {
  const { assumption, field } = listed;
  return format.quantity(assumption.quantity, field.unit, unitContext(scenario, listed));
}

/** Settings of the scenario itself keep their whole path as key; those of an item go by their last part. */
export function settingKey(path: string): (typeof SETTING_KEYS)[number] | undefined {
  return SETTING_KEYS.find((key) => path === key || path.endsWith(`.${key}`));
}

export function settingName(path: string, { t }: Pick<Speaker, 't'>): string {
  const key = settingKey(path);
  return key ? t(`panel:settings.${key}.name`) : path;
}

/** Choices that have names, each with the key of its setting. */
const NAMED_CHOICES = [
  ...SAMPLING_METHODS.map((method) => `simulation.sampling.${method}` as const),
  ...COST_KINDS.map((kind) => `kind.${kind}` as const),
  'commitment.planned',
  'commitment.committed',
  'after.none',
  'unless.none',
] as const;

/** The name of one of the choices that a setting has; an event is called by its own. */
export function choiceName(path: string, choice: string, { assumptions }: Scenario, { t, words }: Speaker): string {
  const key = settingKey(path);
  const event = assumptions.events.find(({ id }) => id === choice);
  if (event && (key === 'unless' || key === 'after')) return words(event.name);
  const named = NAMED_CHOICES.find((name) => name === `${key}.${choice}`);
  return named ? t(`panel:settings.${named}`) : choice;
}

/** What the lines of a change are called. */
export function lineNames(targets: readonly string[], { assumptions }: Scenario, { t, words }: Speaker): string {
  const { segments, costs } = assumptions;
  const names = new Map([
    ['compute', t('fields:groups.compute')],
    ...segments.map(({ id, name }) => [`segments.${id}`, words(name)] as const),
    ...costs.map(({ id, name }) => [`costs.${id}`, words(name)] as const),
  ]);
  return targets.map((target) => names.get(target) ?? target).join(t('report:listComma'));
}

/** What some of the events are called. */
function eventNames(ids: readonly string[], { assumptions }: Scenario, { t, words }: Speaker): string {
  const names = new Map(assumptions.events.map(({ id, name }) => [id, words(name)]));
  const named = ids.map((id) => names.get(id) ?? id);
  return named.length > 0 ? named.join(t('report:listComma')) : t('panel:settings.unless.none');
}

/** A setting's value in words. */
export function settingInWords(
  { path, input }: Pick<Setting, 'path' | 'input'>,
  value: ReturnType<typeof settingValue>,
  scenario: Scenario,
  speaker: Speaker,
): string {
  const { t, format, words } = speaker;
  switch (input.type) {
    case 'boolean':
      return t(`diff:${value === true ? 'yes' : 'no'}`);
    case 'choice':
      return choiceName(path, value === null ? 'none' : String(value), scenario, speaker);
    case 'currency':
      return format.currencyName(String(value));
    case 'lines':
      return lineNames(value as readonly string[], scenario, speaker);
    case 'events':
      return eventNames(value as readonly string[], scenario, speaker);
    case 'text':
      return words(value as Text);
    // A seed is a name made of digits; a number of paths is a number.
    case 'integer':
      return path === 'simulation.paths' ? format.number(Number(value)) : String(value);
    default:
      return String(value);
  }
}
