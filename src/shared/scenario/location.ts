import type { Scenario } from './schema';

/** Where in a scenario's object a value is. */
export type Location = readonly (string | number)[];

export function valueAt(root: unknown, location: Location): unknown {
  return location.reduce<unknown>((value, key) => (value as Readonly<Record<string | number, unknown>>)[key], root);
}

/** Where the path of an assumption or of a member of an item leads: `segments.cloud.start`. */
export function locationOf(scenario: Scenario, path: string): Location {
  const [group = '', ...rest] = path.split('.');
  const list = valueAt(scenario.assumptions, [group]);
  if (!Array.isArray(list)) return ['assumptions', group, ...rest];
  const index = list.findIndex((item: { readonly id: string }) => item.id === rest[0]);
  return ['assumptions', group, index, ...rest.slice(1)];
}
