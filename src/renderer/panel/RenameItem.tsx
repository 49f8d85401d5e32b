import { ok, type Result } from '@shared/result';
import { useDocument, useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { LineInput } from './LineInput';
import type { ItemKey } from './model';

/** The name of an item, being typed: Enter takes it, Escape leaves it. */
export function RenameItem({ item, onEnd }: { readonly item: ItemKey; readonly onEnd: () => void }) {
  const { t, words } = useLocale();
  const { documents } = useStores();
  const named = useDocument(({ scenario }) => scenario?.assumptions[item.list].find((one) => one.id === item.id)?.name);
  const before = words(named ?? '');

  function take(text: string): Result<unknown> {
    // A name in two languages that is left as it was stays in both.
    const isSame = text === '' || text === before;
    const outcome = isSame ? ok(true) : documents.getState().setPath(`${item.list}.${item.id}.name`, text);
    if (outcome.ok) onEnd();
    return outcome;
  }

  return (
    <LineInput
      className="group-rename"
      testId="rename"
      label={t('structure:name')}
      before={before}
      maxLength={200}
      take={take}
      onDrop={onEnd}
    />
  );
}
