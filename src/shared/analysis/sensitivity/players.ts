import type { DrawnInputs, InputKind } from '../../engine/paths/levels';
import { LUCK } from '../../engine/runner';

/** Something that is drawn anew as a whole while the rest is kept. */
export interface Player {
  readonly id: string;
  readonly kind: InputKind | 'luck' | 'group';
  /** What is drawn anew. */
  readonly ids: readonly string[];
  /** Correlated inputs that are not drawn anew with it. */
  readonly partners: readonly string[];
}

const luck: Player = { id: LUCK, kind: 'luck', ids: [LUCK], partners: [] };

/** Every input by itself, all that is drawn month by month as one, and groups of correlated inputs. */
export function listPlayers({ inputs, groups }: DrawnInputs): { inputs: Player[]; groups: Player[] } {
  const once = inputs.filter(({ kind }) => kind !== 'shock');
  const together = groups.map(({ ids }) => ids).filter((ids) => once.some(({ id }) => ids.includes(id)));
  const partnersOf = (id: string) => together.find((ids) => ids.includes(id))?.filter((other) => other !== id) ?? [];
  return {
    inputs: [...once.map(({ id, kind }): Player => ({ id, kind, ids: [id], partners: partnersOf(id) })), luck],
    groups: together.map((ids): Player => ({ id: ids.join('+'), kind: 'group', ids, partners: [] })),
  };
}
