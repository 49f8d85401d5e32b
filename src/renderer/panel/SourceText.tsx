import type { Source } from '@shared/scenario/source';
import type { Text } from '@shared/scenario/text';
import { useLocale } from '../locale';
import { SourceMark } from './SourceMark';

/** Where a number comes from, in full: a reader must be able to look it up or to argue with it. */
export function SourceText({ source }: { readonly source: Source }) {
  const { t, words } = useLocale();
  const { kind, ...parts } = source;
  const entries = Object.entries(parts) as [string, Text][];
  return (
    <div className="source">
      <h4>
        <SourceMark kind={kind} />
        {t('panel:source.title', { kind: t(`panel:source.${kind}`) })}
      </h4>
      <dl>
        {entries.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`panel:source.${name}`)}</dt>
            <dd>{words(text)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
