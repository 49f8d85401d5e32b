/** What an assumption or a monthly shock is called where its group is not in sight: "Cloud: growth now". */
import { listShocks } from '../scenario/correlations';
import type { Group } from '../scenario/fields';
import { type ListedAssumption, listAssumptions } from '../scenario/listing';
import type { Assumptions } from '../scenario/schema';
import type { Text } from '../scenario/text';
import { fieldName } from './in-words';
import type { Wording } from './wording';

/** Groups whose names say enough alone. */
const CLEAR: readonly Group[] = ['cash', 'opening', 'market'];

type Speaker = Pick<Wording, 't' | 'words' | 'language'>;

/** "Growth now" goes on after a colon as "growth now"; "IPO" stays as it is. */
export function continued(name: string, { language }: Pick<Wording, 'language'>): string {
  return language !== 'en' || /^\p{Lu}[^\p{Ll}]/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** "Cloud: growth now": a name where what it belongs to is not in sight. */
export function qualified(group: string, name: string, speaker: Speaker): string {
  return speaker.t('fields:named', { group, name: continued(name, speaker) });
}

function groupName(group: Group, item: { readonly name: Text } | undefined, { t, words }: Speaker): string {
  return item ? words(item.name) : t(`fields:groups.${group}`);
}

/** The name of one assumption. */
export function qualifiedName(listed: ListedAssumption, speaker: Speaker): string {
  const { group, item } = listed;
  const own = fieldName(listed, speaker.t);
  return CLEAR.includes(group) ? own : qualified(groupName(group, item, speaker), own, speaker);
}

/** The names of all that can be correlated, by address; an address that is not known names itself. */
export function inputNames(assumptions: Assumptions, speaker: Speaker): (path: string) => string {
  // Worked out when asked for: of a hundred names two are needed.
  const names = new Map<string, () => string>([
    ...listAssumptions(assumptions).map((listed) => [listed.path, () => qualifiedName(listed, speaker)] as const),
    ...listShocks(assumptions).map(({ path, item }) => {
      const name = () => {
        const group = groupName(item ? 'segments' : 'compute', item, speaker);
        return qualified(group, speaker.t(`fields:shocks.${item ? 'revenue' : 'price'}`), speaker);
      };
      return [path, name] as const;
    }),
  ]);
  return (path) => names.get(path)?.() ?? path;
}
