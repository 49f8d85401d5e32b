import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { useLocale } from '../ui/locale';
import { SearchPicker } from '../ui/SearchPicker';
import { partnerGroups } from './partners';

interface PartnerPickerProps {
  readonly scenario: Scenario;
  readonly path: string;
  readonly onPick: (path: string) => void;
  readonly onClose: () => void;
}

/** A list to search for what moves together with an assumption. */
export function PartnerPicker({ scenario, path, onPick, onClose }: PartnerPickerProps) {
  const locale = useLocale();
  const { t } = locale;
  const groups = useMemo(() => partnerGroups(scenario, path, locale), [scenario, path, locale]);
  return (
    <SearchPicker
      label={t('panel:correlations.search')}
      nothing={t('panel:correlations.nobody')}
      groups={groups}
      onPick={onPick}
      onClose={onClose}
    />
  );
}
