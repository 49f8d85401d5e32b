import type { Scenario } from '@shared/scenario/schema';
import { ChevronDown } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocale } from '../../ui/locale';
import { assumptionOptions } from '../../ui/picker-options';
import { SearchPicker } from '../../ui/SearchPicker';
import { modesFor } from './form';

interface LeverPickerProps {
  readonly scenario: Scenario;
  readonly label: string;
  /** What stands on the button. */
  readonly name: string;
  /** Those that are levers already. */
  readonly taken: readonly string[];
  readonly onPick: (path: string) => void;
}

/** A button with the name of a lever, and under it the list of all that can be one. */
export function LeverPicker({ scenario, label, name, taken, onPick }: LeverPickerProps) {
  const locale = useLocale();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const groups = useMemo(() => {
    const isOffered = (path: string) => !taken.includes(path) && modesFor(scenario, path).length > 0;
    return isOpen ? assumptionOptions(scenario.assumptions, isOffered, locale) : [];
  }, [isOpen, scenario, taken, locale]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="solve-picker">
      <button
        ref={button}
        type="button"
        className="button solve-choice"
        aria-expanded={isOpen}
        aria-label={`${label}: ${name}`}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{name}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {isOpen && (
        <SearchPicker
          label={locale.t('analysis:solve.search')}
          nothing={locale.t('analysis:solve.nothing')}
          groups={groups}
          onPick={(path) => {
            onPick(path);
            close();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
