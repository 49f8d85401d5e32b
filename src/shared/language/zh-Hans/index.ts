import analysis from './analysis.json';
import cli from './cli.json';
import compare from './compare.json';
import currency from './currency.json';
import diff from './diff.json';
import document from './document.json';
import editor from './editor.json';
import errors from './errors.json';
import exportWords from './export.json';
import fields from './fields.json';
import figures from './figures.json';
import importWords from './import.json';
import importing from './importing.json';
import library from './library.json';
import menu from './menu.json';
import numbers from './numbers.json';
import overview from './overview.json';
import palette from './palette.json';
import panel from './panel.json';
import preview from './preview.json';
import report from './report.json';
import settings from './settings.json';
import solve from './solve.json';
import stress from './stress.json';
import structure from './structure.json';
import tour from './tour.json';

/** Every namespace of this language. */
export const words = {
  analysis,
  cli,
  compare,
  currency,
  diff,
  document,
  editor,
  errors,
  export: exportWords,
  fields,
  figures,
  import: importWords,
  importing,
  library,
  menu,
  numbers,
  overview,
  palette,
  panel,
  preview,
  report,
  settings,
  solve,
  stress,
  structure,
  tour,
};
