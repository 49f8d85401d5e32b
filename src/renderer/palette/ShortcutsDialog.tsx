import { COMMANDS, keysInWords, PROGRAM_COMMANDS, plainLabel } from '@shared/commands';
import { useId } from 'react';
import { Dialog } from '../ui/Dialog';
import { useLocale } from '../ui/locale';
import '../styles/palette.css';
import { IS_MAC } from './PaletteDialog';

/** Keys that work where the focus is, by where that is: what they do, and what they are called. */
const IN_PLACE = {
  rows: [
    ['rowMove', 'upDown'],
    ['rowOpen', 'enter'],
    ['rowStep', 'leftRight'],
    ['rowType', 'digits'],
    ['rowCopy', IS_MAC ? 'copyPasteMac' : 'copyPaste'],
    ['rowMenu', 'menu'],
  ],
  editor: [
    ['handle', 'arrows'],
    ['field', 'upDown'],
    ['close', 'escape'],
  ],
  charts: [
    ['chartMove', 'leftRight'],
    ['chartMonth', 'enter'],
    ['chartZoom', 'plusMinus'],
    ['chartPan', 'shiftLeftRight'],
    ['laneMove', 'arrows'],
  ],
} as const;

/** Every key that does something, by where it does it. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLocale();
  const id = useId();
  const places = Object.keys(IN_PLACE) as (keyof typeof IN_PLACE)[];
  return (
    <Dialog className="shortcuts" labelledBy={id} onClose={onClose}>
      <h2 id={id}>{t('palette:shortcuts.title')}</h2>
      <div className="shortcut-groups">
        <section>
          <h3>{t('palette:shortcuts.commands')}</h3>
          <dl>
            {Object.values({ ...PROGRAM_COMMANDS, ...COMMANDS }).map(({ label, accelerator }) => {
              if (!accelerator) return null;
              return (
                <div key={label}>
                  <dt>{plainLabel(t(label))}</dt>
                  <dd>
                    <kbd>{keysInWords(accelerator, IS_MAC)}</kbd>
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
        {places.map((place) => (
          <section key={place}>
            <h3>{t(`palette:shortcuts.${place}`)}</h3>
            <dl>
              {IN_PLACE[place].map(([what, keyName]) => (
                <div key={what}>
                  <dt>{t(`palette:shortcuts.keys.${what}`)}</dt>
                  <dd>
                    <kbd>{t(`palette:keyNames.${keyName}`)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="dialog-buttons">
        <button type="button" className="button primary" onClick={onClose}>
          {t('palette:shortcuts.close')}
        </button>
      </p>
    </Dialog>
  );
}
