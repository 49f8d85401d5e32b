/** Words in every language, and numbers as each language writes them. One JSON file per language and namespace. */
import i18next, { type i18n } from 'i18next';
import type { Language } from '../scenario/text';
import enCli from './en/cli.json';
import enCompare from './en/compare.json';
import enDiff from './en/diff.json';
import enDocument from './en/document.json';
import enEditor from './en/editor.json';
import enErrors from './en/errors.json';
import enExport from './en/export.json';
import enFields from './en/fields.json';
import enImport from './en/import.json';
import enImporting from './en/importing.json';
import enLibrary from './en/library.json';
import enMenu from './en/menu.json';
import enNumbers from './en/numbers.json';
import enOverview from './en/overview.json';
import enPanel from './en/panel.json';
import enReport from './en/report.json';
import zhCli from './zh-Hant/cli.json';
import zhCompare from './zh-Hant/compare.json';
import zhDiff from './zh-Hant/diff.json';
import zhDocument from './zh-Hant/document.json';
import zhEditor from './zh-Hant/editor.json';
import zhErrors from './zh-Hant/errors.json';
import zhExport from './zh-Hant/export.json';
import zhFields from './zh-Hant/fields.json';
import zhImport from './zh-Hant/import.json';
import zhImporting from './zh-Hant/importing.json';
import zhLibrary from './zh-Hant/library.json';
import zhMenu from './zh-Hant/menu.json';
import zhNumbers from './zh-Hant/numbers.json';
import zhOverview from './zh-Hant/overview.json';
import zhPanel from './zh-Hant/panel.json';
import zhReport from './zh-Hant/report.json';

export const NAMESPACES = [
  'cli',
  'compare',
  'diff',
  'document',
  'editor',
  'errors',
  'export',
  'fields',
  'import',
  'importing',
  'library',
  'menu',
  'numbers',
  'overview',
  'panel',
  'report',
] as const;

const resources = {
  en: {
    cli: enCli,
    compare: enCompare,
    diff: enDiff,
    document: enDocument,
    editor: enEditor,
    errors: enErrors,
    export: enExport,
    fields: enFields,
    import: enImport,
    importing: enImporting,
    library: enLibrary,
    menu: enMenu,
    numbers: enNumbers,
    overview: enOverview,
    panel: enPanel,
    report: enReport,
  },
  'zh-Hant': {
    cli: zhCli,
    compare: zhCompare,
    diff: zhDiff,
    document: zhDocument,
    editor: zhEditor,
    errors: zhErrors,
    export: zhExport,
    fields: zhFields,
    import: zhImport,
    importing: zhImporting,
    library: zhLibrary,
    menu: zhMenu,
    numbers: zhNumbers,
    overview: zhOverview,
    panel: zhPanel,
    report: zhReport,
  },
} satisfies Record<Language, unknown>;

/** Looks up `namespace:key` and fills in its placeholders. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** A translator of its own, so that two windows or two tests can speak different languages at once. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    ns: [...NAMESPACES],
    defaultNS: 'overview',
    resources,
    initAsync: false,
    // Nothing is ever inserted as HTML; escaping here would print "&amp;" in labels.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

export function createTranslate(language: Language): Translate {
  const instance = createI18n(language);
  return (key, params) => instance.t(key, params ?? {});
}

/** The supported language that fits a locale tag such as `zh-HK` best. */
export function languageForLocale(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh-Hant' : 'en';
}
