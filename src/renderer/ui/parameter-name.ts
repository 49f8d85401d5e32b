import type { Quantity } from '@shared/quantity/quantity';
import type { Locale } from './locale';

type MembersOf<Q> = Q extends Quantity ? keyof Q : never;
type Parameter = Exclude<MembersOf<Quantity>, 'kind' | 'truncation'> | 'truncation.min' | 'truncation.max';

/** What a parameter is called. It comes from the kinds' own lists, or from an error that names a member of a quantity. */
export function parameterName(parameter: string, t: Locale['t']): string {
  return t(`panel:parameters.${parameter as Parameter}`);
}
