import { Waypoints } from 'lucide-react';
import { ActionButton } from '../../charts/ChartActions';
import { OPENER, type WorstView } from '../../paths/use-worst-view';
import { useLocale } from '../../ui/locale';

export function WorstButton({ opener, worst }: { readonly opener: string; readonly worst: WorstView }) {
  const { t } = useLocale();
  if (!worst.offered) return null;
  return (
    <ActionButton
      label={t(worst.open ? 'overview:worst.close' : 'overview:worst.show')}
      onClick={() => worst.toggle(opener)}
      {...{ [OPENER]: opener }}
    >
      <Waypoints size={14} />
    </ActionButton>
  );
}
