import { z } from 'zod';
import type { Wording } from '../../report/wording';
import { textSchema } from '../../scenario/text';
import { type Edit, editSchema } from './edit';
import { LIBRARY, LIBRARY_IDS, type LibraryId } from './library';

/** One that comes with the program; its words are in every language. */
interface LibraryShock {
  readonly kind: 'library';
  readonly id: LibraryId;
  readonly edits: readonly Edit[];
}

const MAX_EDITS = 40;

/** One of the user's own, as it stands in a file. */
export const ownShockSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: textSchema,
  /** What happens, and why it might. */
  story: textSchema,
  /** Who says so. */
  source: textSchema,
  edits: z.array(editSchema).min(1).max(MAX_EDITS),
});
/** Each is a run of its own. */
export const MAX_SHOCKS = 40;

export interface OwnShock extends z.infer<typeof ownShockSchema> {
  readonly kind: 'own';
}

const heldShockSchema = ownShockSchema.extend({ kind: z.literal('own') });
/** Shocks as the program keeps them. */
export const keptShocksSchema: z.ZodType<OwnShock[]> = z.array(heldShockSchema).max(MAX_SHOCKS);

/** What may happen to a company, as a patch on any scenario. */
export type Shock = LibraryShock | OwnShock;

export const LIBRARY_SHOCKS: readonly Shock[] = LIBRARY_IDS.map((id) => ({ kind: 'library', id, edits: LIBRARY[id] }));

interface ShockWords {
  readonly name: string;
  readonly story: string;
  readonly source: string;
}

/** Its name, what happens, and who says so. */
export function shockWords(shock: Shock, { t, words }: Pick<Wording, 't' | 'words'>): ShockWords {
  if (shock.kind === 'own') return { name: words(shock.name), story: words(shock.story), source: words(shock.source) };
  const { id } = shock;
  return {
    name: t(`stress:shock.${id}.name`),
    story: t(`stress:shock.${id}.story`),
    source: t(`stress:shock.${id}.source`),
  };
}

/** Whether half of it is less than all of it. What was put in as it stands has no strength. */
export function hasStrength({ edits }: Shock): boolean {
  return edits.every(({ does }) => does !== 'put');
}
