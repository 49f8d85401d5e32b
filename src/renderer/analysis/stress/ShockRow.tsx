import { lay } from '@shared/analysis/stress/lay';
import { type Shock, shockWords } from '@shared/analysis/stress/shock';
import { readStrength } from '@shared/analysis/stress/strength';
import { describeError } from '@shared/language/errors';
import type { Scenario } from '@shared/scenario/schema';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { StressForm } from '../../state/stressing';
import { useLocale } from '../../ui/locale';
import { TypedField } from '../TypedField';
import { FULL } from './form';
import { ShockStory } from './ShockStory';

interface ShockRowProps {
  readonly scenario: Scenario;
  readonly shock: Shock;
  readonly form: StressForm;
  /** Of the table. */
  readonly columns: number;
  readonly change: (changes: Partial<StressForm>) => void;
  /** What was found of it. */
  readonly cells: ReactNode;
}

/** A shock: whether it is laid, how strongly, what was found; its story when asked for. */
export function ShockRow({ scenario, shock, form, columns, change, cells }: ShockRowProps) {
  const locale = useLocale();
  const { t } = locale;
  const [open, setOpen] = useState(false);
  const { name } = shockWords(shock, locale);
  const laid = useMemo(() => lay(scenario, [shock], () => name), [scenario, shock, name]);
  const isLaid = !form.without.includes(shock.id);
  const strength = form.strengths[shock.id] ?? FULL;
  const Chevron = open ? ChevronDown : ChevronRight;

  function toggle() {
    change({ without: isLaid ? [...form.without, shock.id] : form.without.filter((id) => id !== shock.id) });
  }

  return (
    <>
      <tr data-shock={shock.id} className={laid.ok ? undefined : 'idle'}>
        <th scope="row">
          <span className="shock-name">
            <input
              type="checkbox"
              aria-label={t('analysis:stress.lay', { name })}
              checked={isLaid && laid.ok}
              disabled={!laid.ok}
              onChange={toggle}
            />
            <button type="button" className="study-name" aria-expanded={open} onClick={() => setOpen(!open)}>
              <Chevron size={14} aria-hidden="true" />
              <span>{name}</span>
            </button>
          </span>
        </th>
        {laid.ok ? (
          <>
            {form.way === 'does' && (
              <td>
                <TypedField
                  label={t('analysis:stress.strengthOf', { name })}
                  hideLabel
                  value={strength}
                  read={readStrength}
                  refuse={(error) => describeError(error, t)}
                  onChange={(typed) => change({ strengths: { ...form.strengths, [shock.id]: typed } })}
                />
              </td>
            )}
            {cells}
          </>
        ) : (
          <td colSpan={columns - 1} className="shock-idle">
            {t('analysis:stress.strikesNothing')}
          </td>
        )}
      </tr>
      {open && (
        <tr className="shock-story">
          <td colSpan={columns}>
            <ShockStory shock={shock} laid={laid.ok ? laid.value : null} strength={strength} />
          </td>
        </tr>
      )}
    </>
  );
}
