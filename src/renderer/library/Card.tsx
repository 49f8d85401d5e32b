import { describeError } from '@shared/language/errors';
import type { CardPicture, RowContent, RowRunway } from '@shared/library';
import { MoreHorizontal } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useOpenDraft } from '../state/use-open-draft';
import { useTypedSteps } from '../state/use-typed-steps';
import { type Locale, useLocale } from '../ui/locale';
import { CashPicture } from './CashPicture';

export interface CardProps {
  readonly title: string;
  /** Company and currency, or the name of the file. */
  readonly subtitle: string;
  /** When it was changed, or how much it holds. */
  readonly note: string;
  readonly content: RowContent;
  readonly picture: CardPicture | null;
  /** Place in the whole list, of which only a part is drawn. */
  readonly place?: { readonly index: number; readonly count: number };
  readonly isActive?: boolean;
  readonly onOpen: () => void;
  readonly onFocus?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Given where something can be done with the file: where its menu shall be. */
  readonly onMenu?: (x: number, y: number) => void;
  /** Given while it is being renamed; null gives up. */
  readonly onRename?: ((title: string | null) => void) | undefined;
}

export function Card(props: CardProps) {
  const { t } = useLocale();
  const { title, subtitle, note, place, isActive, onOpen, onFocus, onKeyDown, onMenu, onRename } = props;
  return (
    <li
      className="card"
      data-testid="card"
      aria-setsize={place?.count}
      aria-posinset={place && place.index + 1}
      onContextMenu={(event) => {
        if (!onMenu) return;
        event.preventDefault();
        const { left, top } = event.currentTarget.getBoundingClientRect();
        // From the keyboard it comes from nowhere.
        onMenu(event.clientX || left + 16, event.clientY || top + 16);
      }}
    >
      {onRename ? (
        <Renaming title={title} onRename={onRename} />
      ) : (
        <button
          type="button"
          className="open"
          data-card={place?.index}
          tabIndex={isActive === false ? -1 : 0}
          onClick={onOpen}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          {title}
        </button>
      )}
      <p className="about">
        <span className="company">{subtitle}</span>
        <span className="note">{note}</span>
      </p>
      <Body {...props} />
      {onMenu && (
        <button
          type="button"
          className="button icon more"
          tabIndex={isActive === false ? -1 : 0}
          aria-label={t('library:more', { title })}
          aria-haspopup="menu"
          onClick={(event) => {
            const { right, bottom } = event.currentTarget.getBoundingClientRect();
            onMenu(right, bottom);
          }}
        >
          <MoreHorizontal size={16} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

/** What the file says: its figures, or why there are none. */
function Body({ content, picture }: Pick<CardProps, 'content' | 'picture'>) {
  const locale = useLocale();
  const { t } = locale;
  switch (content.kind) {
    case 'unread':
      return <div className="nothing waiting" aria-busy="true" />;
    case 'problem':
      return <p className="nothing wrong">{describeError(content.error, t)}</p>;
    case 'scenario':
      if (!content.runway || !picture) return <p className="nothing">{t('library:noResults')}</p>;
      return (
        <>
          <CashPicture {...picture} />
          <Runway runway={content.runway} months={picture.cash.p50.length} locale={locale} />
        </>
      );
  }
}

interface RunwayProps {
  readonly runway: RowRunway;
  /** What the picture covers. */
  readonly months: number;
  readonly locale: Locale;
}

function Runway({ runway: { medianMonths, lasts12 }, locale: { t, format } }: RunwayProps) {
  return (
    <p className="runway">
      {medianMonths === null ? (
        <strong>{t('library:beyond')}</strong>
      ) : (
        <span>
          <strong>{format.months(medianMonths)}</strong> {t('library:median')}
        </span>
      )}
      {lasts12 !== null && <span>{t('library:lasts', { share: `${Math.round(lasts12 * 100)}%` })}</span>}
    </p>
  );
}

/** The title of a file, being typed: Enter and a click elsewhere take it, Escape leaves it. */
function Renaming({ title, onRename }: { readonly title: string; readonly onRename: (title: string | null) => void }) {
  const { t } = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const { take, drop } = useOpenDraft({
    name: t('library:newTitle'),
    text: draft,
    // The document of a window is another one.
    ofDocument: false,
    commit: () => {
      onRename(draft);
      return true;
    },
    onDrop: () => onRename(null),
    fieldRef: input,
  });
  const onChange = useTypedSteps(input, title, draft, setDraft);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <input
      ref={input}
      type="text"
      className="renaming"
      aria-label={t('library:newTitle')}
      value={draft ?? title}
      maxLength={200}
      onChange={onChange}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') take();
        else if (event.key === 'Escape') drop();
      }}
      onBlur={take}
    />
  );
}
