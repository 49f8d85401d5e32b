import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { useLocale } from '../ui/locale';

interface SearchFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ inputRef, value, onChange }: SearchFieldProps) {
  const { t } = useLocale();
  return (
    <label className="library-search">
      <Search size={15} aria-hidden="true" />
      <input
        ref={inputRef}
        type="text"
        aria-label={t('library:search')}
        placeholder={t('library:search')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange('')}
      />
    </label>
  );
}
