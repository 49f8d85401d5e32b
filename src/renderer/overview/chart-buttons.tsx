/** The buttons that only some charts have. */

import type { ChartButton, TurnIcon } from '@shared/charts/descriptor';
import { Flame, type LucideIcon, PieChart, Scale, Spline, Waypoints } from 'lucide-react';
import type { ComponentType } from 'react';
import { ActionButton } from '../charts/ChartActions';
import type { SampleView } from '../paths/use-sample';
import { OPENER, type WorstView } from '../paths/use-worst-view';
import { useLocale } from '../ui/locale';

interface ButtonProps {
  /** The chart that it stands on, which gets the focus back. */
  readonly opener: string;
  readonly worst: WorstView;
  readonly sample: SampleView;
}

function SampleButton({ worst, sample }: ButtonProps) {
  const { t } = useLocale();
  if (worst.open) return null;
  return (
    <ActionButton label={t(sample.open ? 'overview:sample.hide' : 'overview:sample.show')} onClick={sample.toggle}>
      <Spline size={14} />
    </ActionButton>
  );
}

function WorstButton({ opener, worst }: ButtonProps) {
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

export const TURN_ICONS: Readonly<Record<TurnIcon, LucideIcon>> = { flame: Flame, pie: PieChart, scale: Scale };

export const CHART_BUTTONS: Readonly<Record<ChartButton, ComponentType<ButtonProps>>> = {
  sample: SampleButton,
  worst: WorstButton,
};
