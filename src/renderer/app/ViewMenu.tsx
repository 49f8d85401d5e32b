import { PERIOD_KINDS } from '@shared/scenario/periods';
import { ChartNoAxesCombined, ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useStores, useWindow } from '../state/stores';
import { pannedBy, spanWithin, ZOOM_IN, ZOOM_OUT, zoomedBy } from '../state/view';
import { useLocale } from '../ui/locale';
import { PopupButton } from '../ui/PopupButton';

/** How the charts are looked at: in what periods, on what scale, and which months. */
export function ViewMenu({ horizon }: { readonly horizon: number }) {
  const { t } = useLocale();
  const label = t('overview:view.label');
  return (
    <PopupButton
      className="button icon view-button"
      label={label}
      hint={label}
      content={<ChartNoAxesCombined size={17} aria-hidden="true" />}
      popupClass="view"
      testId="view"
      popupLabel={label}
    >
      {() => <ViewChoices horizon={horizon} />}
    </PopupButton>
  );
}

function ViewChoices({ horizon }: { readonly horizon: number }) {
  const { t } = useLocale();
  const { window } = useStores();
  const view = useWindow((state) => state.view);
  const span = spanWithin(view, horizon);
  const middle = (span.first + span.shown) / 2;
  const length = span.shown - span.first;
  const look = (change: Partial<typeof view>) => window.setState({ view: { ...view, ...change } });
  const moves = [
    { id: 'in', Icon: ZoomIn, to: zoomedBy(span, ZOOM_IN, middle, horizon) },
    { id: 'out', Icon: ZoomOut, to: zoomedBy(span, ZOOM_OUT, middle, horizon) },
    { id: 'earlier', Icon: ChevronLeft, to: pannedBy(span, -Math.ceil(length / 4), horizon) },
    { id: 'later', Icon: ChevronRight, to: pannedBy(span, Math.ceil(length / 4), horizon) },
  ] as const;
  return (
    <>
      <fieldset>
        <legend>{t('overview:view.periods')}</legend>
        {PERIOD_KINDS.map((period) => (
          <Choice
            key={period}
            name="period"
            label={t(`overview:view.period.${period}`)}
            checked={view.period === period}
            onChoose={() => look({ period })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('overview:view.scale')}</legend>
        {[false, true].map((log) => (
          <Choice
            key={String(log)}
            name="scale"
            label={t(log ? 'overview:view.log' : 'overview:view.linear')}
            checked={view.log === log}
            onChoose={() => look({ log })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('overview:view.months')}</legend>
        {moves.map(({ id, Icon, to }) => (
          <button
            key={id}
            type="button"
            className="button icon"
            aria-label={t(`overview:view.${id}`)}
            title={t(`overview:view.${id}`)}
            disabled={to.first === span.first && to.shown === span.shown}
            onClick={() => look(to)}
          >
            <Icon size={16} aria-hidden="true" />
          </button>
        ))}
      </fieldset>
      <p>{t('overview:view.hint')}</p>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, label, checked, onChoose }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      {label}
    </label>
  );
}
