import { Waypoints } from 'lucide-react';
import { ActionButton } from '../../charts/ChartActions';
import { useLocale } from '../../locale';
import { OPENER, type WorstView } from '../../worst/use-worst-view';

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
