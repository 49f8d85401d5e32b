import { readShocks, SHOCK_EXTENSION, shocksText } from '@shared/analysis/stress/file';
import { fromEdits } from '@shared/analysis/stress/from-edits';
import { LIBRARY_SHOCKS, type OwnShock, shockWords } from '@shared/analysis/stress/shock';
import { fail, ok, type Result } from '@shared/result';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { tellSaved } from '../../commands/output-commands';
import { request } from '../../state/host';
import { useDocument, useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { NewShock } from './NewShock';

/** Main keeps them for every window, and tells this one. */
function keep(ownShocks: readonly OwnShock[]): void {
  void request('preferences:set', { ownShocks });
}

async function shocksIn(file: File): Promise<Result<OwnShock[]>> {
  const shocks = readShocks(await file.text());
  return shocks.ok ? shocks : fail(shocks.error.code, { path: file.name, ...shocks.error.params });
}

/** Those that are there already keep their place, with what the file says of them. */
function merged(own: readonly OwnShock[], added: readonly OwnShock[]): OwnShock[] {
  const replaced = own.map((shock) => added.find(({ id }) => id === shock.id) ?? shock);
  const fresh = added.filter(({ id }) => !own.some((shock) => shock.id === id));
  return [...replaced, ...fresh];
}

const LIBRARY_NAMES = LIBRARY_SHOCKS.map(({ id }) => id);

/** The user's own shocks: taken in from a file, made of what was edited, handed on, let go. */
export function OwnShocks({ own }: { readonly own: readonly OwnShock[] }) {
  const locale = useLocale();
  const { t } = locale;
  const { documents, window } = useStores();
  const input = useRef<HTMLInputElement>(null);
  const isEdited = useDocument((state) => state.saved !== null && state.saved !== state.scenario);

  const say = (outcome: Result<unknown>) => {
    if (!outcome.ok) window.setState({ alert: outcome.error, mayMove: false, exported: null });
  };

  async function take(file: File) {
    const shocks = await shocksIn(file);
    say(shocks);
    if (shocks.ok) keep(merged(own, shocks.value));
  }

  async function handOn() {
    const contents = new TextEncoder().encode(shocksText(own));
    const title = t('analysis:stress.own.title');
    tellSaved(window, await request('export:file', { title, extension: SHOCK_EXTENSION, contents }));
  }

  function make(name: string, story: string): Result<true> {
    const { saved, scenario } = documents.getState();
    if (!saved || !scenario) return ok(true);
    const taken = [...LIBRARY_NAMES, ...own.map(({ id }) => id)];
    const made = fromEdits(saved, scenario, { name, story, source: t('analysis:stress.own.source') }, taken);
    if (!made.ok) return made;
    keep([...own, made.value.shock]);
    return ok(true);
  }

  return (
    <section className="stress-own" aria-label={t('analysis:stress.own.label')}>
      <div className="stress-own-actions">
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {t('analysis:stress.own.take')}
        </button>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('analysis:stress.own.take')}
          accept={`.${SHOCK_EXTENSION}`}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void take(file);
            // The same file can be chosen again once it was corrected.
            event.target.value = '';
          }}
        />
        {isEdited && <NewShock make={make} />}
        {own.length > 0 && (
          <button type="button" className="button" onClick={() => void handOn()}>
            {t('analysis:stress.own.handOn')}
          </button>
        )}
      </div>
      {own.length > 0 && (
        <ul>
          {own.map((shock) => {
            const { name } = shockWords(shock, locale);
            return (
              <li key={shock.id}>
                <span>{name}</span>
                <button
                  type="button"
                  className="button icon quiet"
                  aria-label={t('analysis:stress.own.remove', { name })}
                  onClick={() => keep(own.filter(({ id }) => id !== shock.id))}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
