import { listBaselines } from '@shared/baselines';
import { describeError } from '@shared/language/errors';
import type { LibraryRow } from '@shared/library';
import type { Language } from '@shared/scenario/text';
import { type RefObject, useDeferredValue, useMemo, useState } from 'react';
import type { Commands } from '../commands/commands';
import { request } from '../state/host';
import { useStores } from '../state/stores';
import { LanguageSelect } from '../ui/LanguageSelect';
import { useLocale } from '../ui/locale';
import { Mark } from '../ui/Mark';
import { CardGrid } from './CardGrid';
import { FileMenu } from './FileMenu';
import { type Listed, matches, ownRows, recentRows, SORTS, type Sort, searched, sorted } from './rows';
import { SearchField } from './SearchField';
import { Sidebar, type View } from './Sidebar';
import { StartingPoints } from './StartingPoints';
import { TrashBar } from './TrashBar';
import { useFileActions } from './use-file-actions';
import { useListed } from './use-library';
import { usePictures } from './use-pictures';

interface LibraryProps {
  readonly commands: Commands;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onLanguage: (language: Language) => void;
}

/** What a window shows that has no document: the user's files, the last used ones, and where one can start. */
export function Library({ commands, searchRef, onLanguage }: LibraryProps) {
  const { t, language } = useLocale();
  const list = useListed();
  const { window } = useStores();
  const pictures = usePictures();
  const actions = useFileActions(commands);
  const [view, setView] = useState<View>('recent');
  const [sort, setSort] = useState<Sort>('changed');
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);

  const recent = useMemo(() => (list ? recentRows(list) : []), [list]);
  const own = useMemo(() => (list ? ownRows(list) : []), [list]);
  const points = useMemo(
    () => listBaselines().filter(({ title, company, summary }) => matches(query, [title, company, summary])),
    [query],
  );
  const rows = useMemo(
    () => searched(view === 'recent' ? recent : sorted(own, sort, language), query),
    [view, recent, own, sort, language, query],
  );

  async function chooseFolder() {
    const chosen = await request('library:chooseFolder');
    if (chosen && !chosen.ok) window.setState({ alert: chosen.error, mayMove: false });
  }

  const counts = { recent: recent.length, mine: own.length, starting: listBaselines().length };

  return (
    <div className="library">
      <header className="title-bar" data-testid="title-bar">
        <div className="mark">
          <Mark />
        </div>
        <h1>{t('library:title')}</h1>
        <span className="spring" />
        <SearchField inputRef={searchRef} value={typed} onChange={setTyped} />
        <LanguageSelect onLanguage={onLanguage} />
      </header>
      <Sidebar view={view} counts={counts} commands={commands} onView={setView} />
      <main data-scroller="">
        {list?.problem && (
          <p className="problem" role="alert">
            {describeError(list.problem, t)}
          </p>
        )}
        {view !== 'starting' && (
          <Files view={view} rows={rows} isFiltered={query.trim() !== ''} isThere={list !== null}>
            {view === 'mine' && <SortSelect sort={sort} onSort={setSort} />}
            <CardGrid key={view} label={t(`library:view.${view}`)} rows={rows} actions={actions} />
          </Files>
        )}
        {view !== 'mine' && points.length > 0 && (
          <StartingPoints points={points} pictures={pictures} commands={commands} />
        )}
        {actions.menu && <FileMenu key={actions.menu.row.path} menu={actions.menu} actions={actions} />}
      </main>
      <Foot list={list} count={own.length} onChoose={() => void chooseFolder()} />
      {actions.trashed && <TrashBar trashed={actions.trashed} actions={actions} />}
    </div>
  );
}

interface FilesProps {
  readonly view: Exclude<View, 'starting'>;
  readonly rows: readonly LibraryRow[];
  readonly isFiltered: boolean;
  readonly isThere: boolean;
  readonly children: React.ReactNode;
}

/** The heading of the files, and what to say where there are none. */
function Files({ view, rows, isFiltered, isThere, children }: FilesProps) {
  const { t } = useLocale();
  const isEmpty = isThere && rows.length === 0;
  return (
    <section className="files" data-testid="files">
      <h2>{t(`library:view.${view}`)}</h2>
      {isEmpty && <p className="empty">{t(isFiltered ? 'library:noMatch' : `library:empty.${view}`)}</p>}
      {children}
    </section>
  );
}

function SortSelect({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  const { t } = useLocale();
  return (
    <label className="sort">
      {t('library:sort')}
      <select value={sort} onChange={(event) => onSort(SORTS.find((each) => each === event.target.value) ?? 'changed')}>
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {t(`library:sorts.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FootProps {
  readonly list: Listed | null;
  readonly count: number;
  readonly onChoose: () => void;
}

function Foot({ list, count, onChoose }: FootProps) {
  const { t } = useLocale();
  return (
    <footer className="status-bar" data-testid="status-bar">
      {list && (
        <span className="folder" data-testid="folder">
          {t('library:inFolder', { count, folder: list.folder })}
        </span>
      )}
      <button type="button" className="link" onClick={onChoose}>
        {t('library:changeFolder')}
      </button>
    </footer>
  );
}
