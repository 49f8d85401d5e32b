import { withoutIsolation } from '@shared/language/isolated';
import { changeBeginning } from '@shared/scenario/edit-changes';
import { changeBasis, copyItem, moveItem, removeItem } from '@shared/scenario/structure';
import { useDocument, useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import type { MenuItem } from '../ui/PopupMenu';
import type { ItemKey } from './model';

/** As named under `structure:menu`. */
type ItemCommand =
  | 'rename'
  | 'switchOff'
  | 'switchOn'
  | 'amount'
  | 'heads'
  | 'month'
  | 'cash'
  | 'up'
  | 'down'
  | 'copy'
  | 'remove';

/** What can be done to a segment, a cost line, a change or an event as a whole. */
export function useItemMenu(item: ItemKey | null, onRename: () => void): readonly MenuItem[] {
  const { t, words } = useLocale();
  const { documents, window } = useStores();
  const scenario = useDocument((state) => state.scenario);
  if (!item || !scenario) return [];
  const { list, id } = item;
  const items = scenario.assumptions[list];
  const place = items.findIndex((one) => one.id === id);
  const own = items[place];
  if (!own) return [];

  const { restructure, setPath } = documents.getState();
  function act(outcome: ReturnType<typeof restructure>) {
    if (!outcome.ok) window.setState({ alert: outcome.error, mayMove: false, exported: null });
  }
  const entry = (key: ItemCommand, action: () => void, disabled = false): MenuItem => ({
    id: key,
    label: t(`structure:menu.${key}`),
    action,
    disabled,
  });
  const copyName = () => withoutIsolation(t('structure:copyOf', { name: words(own.name) }));
  const basis = 'basis' in own && (own.basis === 'amount' ? 'heads' : 'amount');
  const begins = 'effect' in own && own.effect !== 'span' && (own.begins === 'month' ? 'cash' : 'month');
  return [
    // In the next frame: the focus goes back to the heading first.
    entry('rename', () => requestAnimationFrame(onRename)),
    entry(own.enabled ? 'switchOff' : 'switchOn', () => act(setPath(`${list}.${id}.enabled`, String(!own.enabled)))),
    ...(basis ? [entry(basis, () => act(restructure((now) => changeBasis(now, id, basis))))] : []),
    ...(begins ? [entry(begins, () => act(restructure((now) => changeBeginning(now, id, begins))))] : []),
    entry('up', () => act(restructure((now) => moveItem(now, list, id, -1))), place === 0),
    entry('down', () => act(restructure((now) => moveItem(now, list, id, 1))), place === items.length - 1),
    entry('copy', () => act(restructure((now) => copyItem(now, list, id, copyName())))),
    entry('remove', () => {
      act(restructure((now) => removeItem(now, list, id)));
      window.setState({ notice: { kind: 'removed', name: words(own.name) } });
    }),
  ];
}
