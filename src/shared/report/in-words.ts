/** What a scenario assumes and how it is set, in the user's words. */
import type { Format } from '../language/format';
import type { UnitContext } from '../language/number-style';
import { monthLabel } from '../scenario/calendar';
import { currencyOf, type Setting, type settingValue } from '../scenario/edit';
import type { ListedAssumption } from '../scenario/listing';
import type { Scenario } from '../scenario/schema';
import type { Text } from '../scenario/text';
import type { Wording } from './wording';

/** What a wording has that the renderer's locale has too. */
type Speaker = Pick<Wording, 't' | 'format' | 'words'>;

export function unitContext(scenario: Scenario, listed: Pick<ListedAssumption, 'field' | 'item'>): UnitContext {
  const currency = currencyOf(scenario, listed);
  return { currency, monthLabel: (index) => monthLabel(scenario.balanceDate, index) };
}

/** The name of an assumption under the heading of its group. */
export function fieldName(listed: Pick<ListedAssumption, 'group' | 'name'>, t: Speaker['t']): string {
  return t(`fields:${listed.group}.${listed.name}.name`);
}

/** What the heading of a group of assumptions goes by: the part of the model, or one segment, cost line or event. */
export function groupKey({ group, item }: Pick<ListedAssumption, 'group' | 'item'>): string {
  return item ? `${group}.${item.id}` : group;
}

export function groupTitle({ group, item }: Pick<ListedAssumption, 'group' | 'item'>, speaker: Speaker): string {
  const { t, words } = speaker;
  return item ? t(`fields:groupOf.${group}`, { item: words(item.name) }) : t(`fields:groups.${group}`);
}

/** An assumption's value in words. */
export function valueInWords(listed: ListedAssumption, scenario: Scenario, format: Format): string {
  const { assumption, field } = listed;
  return format.quantity(assumption.quantity, field.unit, unitContext(scenario, listed));
}

/** Settings of the scenario itself keep their whole path as key; those of an item go by their last part. */
export function settingKey(path: string): string {
  return path.startsWith('simulation.') ? path : path.slice(path.lastIndexOf('.') + 1);
}

export function settingName(path: string, { t }: Pick<Speaker, 't'>): string {
  return t(`panel:settings.${settingKey(path)}.name`);
}

/** The name of one of the choices that a setting has; an event is called by its own. */
export function choiceName(path: string, choice: string, { assumptions }: Scenario, { t, words }: Speaker): string {
  const event = assumptions.events.find(({ id }) => id === choice);
  return event && settingKey(path) === 'unless' ? words(event.name) : t(`panel:settings.${settingKey(path)}.${choice}`);
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
    case 'text':
      return words(value as Text);
    // A seed is a name made of digits; a number of paths is a number.
    case 'integer':
      return path === 'simulation.paths' ? format.number(Number(value)) : String(value);
    default:
      return String(value);
  }
}
