import { withoutIsolation } from '@shared/language/isolated';
import { lineNames } from '@shared/report/in-words';
import { qualified } from '@shared/report/inputs';
import { ok, type Result } from '@shared/result';
import { addTypedChange } from '@shared/scenario/edit-changes';
import type { TypedChange as Typed } from '@shared/scenario/parsing/change';
import type { Scenario } from '@shared/scenario/schema';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { LineInput } from './LineInput';

interface TypedChangeProps {
  readonly scenario: Scenario;
  /** Told the key of the group that is new; null where none is. */
  readonly onEnd: (key: string | null) => void;
}

/** A new change, being typed in a line: Enter takes it, Escape leaves it. */
export function TypedChange({ scenario, onEnd }: TypedChangeProps) {
  const locale = useLocale();
  const { t } = locale;
  const { documents } = useStores();

  /** "Cloud: change by a percentage" where no name is typed. */
  function nameOf({ body }: Typed): string {
    const kind = t(`structure:new.${body.effect}`);
    if (body.targets.length === 0) return kind;
    return withoutIsolation(qualified(lineNames(body.targets, scenario, locale), kind, locale));
  }

  function take(text: string): Result<unknown> {
    if (text === '') {
      onEnd(null);
      return ok(true);
    }
    const outcome = documents.getState().restructure((now) => addTypedChange(now, text, nameOf));
    if (!outcome.ok) return outcome;
    const added = documents.getState().scenario?.assumptions.changes.at(-1);
    onEnd(added ? `changes.${added.id}` : null);
    return outcome;
  }

  return (
    <LineInput
      className="typed-change"
      label={t('structure:change.text')}
      before=""
      placeholder={t('structure:change.example')}
      take={take}
      onDrop={() => onEnd(null)}
    />
  );
}
