// The rooms of src and what each may import: the one table behind the test that keeps the walls and behind the drawing in
// docs/architecture.md. `npm run walls` draws it anew.
import type { Import } from './imports';

/** Platforms whose packages only some rooms may touch, so that the rest runs in a worker, in Node and in a test. */
export const PLATFORMS = {
  node: ['node'],
  electron: ['electron'],
  react: ['react', 'react-dom', 'lucide-react'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Platform = keyof typeof PLATFORMS;

/** A folder or a single file of src with what it may import besides itself, packages of no platform aside. */
export interface Room {
  readonly may: readonly string[];
  readonly platforms?: readonly Platform[];
}

/** What the parts of a scenario and the engine stand on. */
const BASE = [
  'shared/result.ts',
  'shared/engine-version.ts',
  'shared/numerics',
  'shared/quantity',
  'shared/figures',
  'shared/engine/replicates.ts',
];
const MODEL = [...BASE, 'shared/scenario', 'shared/engine'];
const SAYING = [...MODEL, 'shared/engine/paths', 'shared/language', 'shared/report'];
/** The domain as main and the page see it. */
const DOMAIN = [
  ...SAYING,
  'shared/baselines',
  'shared/analysis',
  'shared/analysis/estimators',
  'shared/markup.ts',
  'shared/charts',
  'shared/report/document',
  'shared/exchange',
  'shared/exchange/csv.ts',
  'shared/verification',
  'shared/library.ts',
  'shared/ipc.ts',
  'shared/commands.ts',
];
/** What every screen of the page stands on. */
const SCREEN = [...DOMAIN, 'renderer/styles', 'renderer/state', 'renderer/ui', 'renderer/commands'];
const inPage: Pick<Room, 'platforms'> = { platforms: ['react'] };

/** By path below src. A file belongs to the room with the longest path that it lies in. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'shared/result.ts': { may: [] },
  'shared/engine-version.ts': { may: [] },
  /** Templates of HTML and SVG in which whatever is filled in is text. */
  'shared/markup.ts': { may: [] },
  'shared/numerics': { may: [] },
  'shared/quantity': { may: ['shared/result.ts', 'shared/numerics'] },
  'shared/engine/replicates.ts': { may: [] },
  /** The headline figures, each with how it comes from the outcomes of paths. */
  'shared/figures': { may: ['shared/engine/replicates.ts'] },
  'shared/scenario': { may: BASE },
  /** The words in which the engine is asked and answers; whoever reads a result needs no more of it. */
  'shared/engine': { may: [...BASE, 'shared/scenario'] },
  'shared/engine/sampling': { may: MODEL },
  'shared/engine/kernel': { may: [] },
  'shared/engine/model': { may: [...MODEL, 'shared/engine/sampling'] },
  'shared/engine/store': { may: [...MODEL, 'shared/engine/kernel', 'shared/engine/model'] },
  'shared/engine/summary': {
    may: [...MODEL, 'shared/engine/kernel', 'shared/engine/model', 'shared/engine/store'],
  },
  'shared/engine/paths': { may: [...MODEL, 'shared/engine/sampling', 'shared/engine/model'] },
  'shared/engine/run': {
    may: [
      ...MODEL,
      'shared/engine/kernel',
      'shared/engine/model',
      'shared/engine/store',
      'shared/engine/summary',
      'shared/engine/paths',
    ],
  },
  'shared/engine/hosts': { may: [...MODEL, 'shared/engine/store', 'shared/engine/run'], platforms: ['node'] },
  'shared/language': { may: [...BASE, 'shared/scenario'] },
  'shared/report': {
    may: [...MODEL, 'shared/language', 'shared/engine/sampling', 'shared/engine/model'],
  },
  'shared/baselines': { may: MODEL },
  /** Sensitivity and the worth of knowing, from arrays of levels and outcomes. */
  'shared/analysis/estimators': { may: ['shared/numerics', 'shared/figures', 'shared/engine/replicates.ts'] },
  'shared/analysis': {
    may: [...SAYING, 'shared/engine/model', 'shared/analysis/estimators', 'shared/exchange/csv.ts'],
  },
  /** What charts draw and say, on whatever they are drawn. */
  'shared/charts': { may: [...SAYING, 'shared/markup.ts', 'shared/analysis', 'shared/exchange/csv.ts'] },
  /** The report as one document: what it says, section by section, and how that becomes HTML. */
  'shared/report/document': {
    may: [...SAYING, 'shared/markup.ts', 'shared/charts', 'shared/analysis', 'shared/analysis/estimators'],
  },
  'shared/exchange/csv.ts': { may: [] },
  'shared/exchange': { may: [...SAYING, 'shared/engine/model', 'shared/exchange/csv.ts'] },
  'shared/verification': { may: SAYING },
  'shared/library.ts': { may: [...BASE, 'shared/scenario'] },
  'shared/commands.ts': { may: ['shared/language'] },
  'shared/ipc.ts': {
    may: [
      'shared/commands.ts',
      ...SAYING,
      'shared/analysis',
      'shared/report/document',
      'shared/exchange',
      'shared/library.ts',
    ],
  },

  preload: { may: ['shared/ipc.ts'], platforms: ['electron'] },

  'main/files': { may: DOMAIN, platforms: ['node'] },
  'main/library': { may: [...DOMAIN, 'main/files'], platforms: ['node'] },
  'main/windows': { may: [...DOMAIN, 'main/files'], platforms: ['node', 'electron'] },
  'main/documents': { may: [...DOMAIN, 'main/files', 'main/windows'], platforms: ['node', 'electron'] },
  'main/application': {
    may: [...DOMAIN, 'main/files', 'main/library', 'main/windows', 'main/documents'],
    platforms: ['node', 'electron'],
  },
  'main/handlers': {
    may: [...DOMAIN, 'main/files', 'main/windows', 'main/documents', 'main/application'],
    platforms: ['node', 'electron'],
  },
  'main/cli': {
    may: [...DOMAIN, 'main/files', 'shared/engine/hosts', 'shared/engine/model'],
    platforms: ['node'],
  },
  /** Where the program starts. */
  main: {
    may: [...DOMAIN, 'main/windows', 'main/documents', 'main/application', 'main/handlers'],
    platforms: ['node', 'electron'],
  },

  'renderer/styles': { may: [] },
  'renderer/state': { may: DOMAIN, ...inPage },
  'renderer/ui': { may: [...DOMAIN, 'renderer/styles', 'renderer/state'], ...inPage },
  'renderer/commands': { may: [...DOMAIN, 'renderer/state'] },
  'renderer/charts': { may: SCREEN, ...inPage },
  'renderer/paths': { may: [...SCREEN, 'renderer/charts', 'shared/engine/hosts'], ...inPage },
  'renderer/analysis': { may: [...SCREEN, 'renderer/charts', 'shared/engine/hosts'], ...inPage },
  'renderer/correlations': { may: [...SCREEN, 'shared/engine/sampling', 'shared/engine/model'], ...inPage },
  'renderer/panel': { may: [...SCREEN, 'renderer/correlations'], ...inPage },
  'renderer/editor': { may: [...SCREEN, 'renderer/charts', 'renderer/correlations'], ...inPage },
  'renderer/overview': { may: [...SCREEN, 'renderer/charts', 'renderer/paths'], ...inPage },
  'renderer/compare': { may: [...SCREEN, 'renderer/charts', 'renderer/analysis', 'shared/engine/hosts'], ...inPage },
  'renderer/history': { may: SCREEN, ...inPage },
  'renderer/currency': { may: SCREEN, ...inPage },
  'renderer/importing': { may: SCREEN, ...inPage },
  'renderer/library': { may: [...SCREEN, 'shared/engine/hosts'], ...inPage },
  'renderer/palette': { may: [...SCREEN, 'renderer/panel'], ...inPage },
  'renderer/settings': { may: SCREEN, ...inPage },
  'renderer/tour': { may: SCREEN, ...inPage },
  'renderer/report': { may: SCREEN, ...inPage },
  /** The shell: whatever opens in a window is put in its place here. */
  'renderer/app': {
    may: [
      ...SCREEN,
      ...['analysis', 'panel', 'editor', 'overview', 'compare', 'history', 'currency', 'report'].map(
        (name) => `renderer/${name}`,
      ),
      ...['importing', 'library', 'palette', 'settings', 'tour'].map((name) => `renderer/${name}`),
    ],
    ...inPage,
  },
  /** Where the window's page and the page that prints start. */
  renderer: {
    may: [...SCREEN, 'renderer/analysis', 'renderer/paths', 'renderer/report', 'renderer/app', 'shared/engine/hosts'],
    ...inPage,
  },
};

const INSIDE = 'src/';

/** The room of a file below src; undefined where it lies in none. */
export function roomOf(file: string): string | undefined {
  const place = file.slice(INSIDE.length);
  const holds = (room: string) => place === room || place.startsWith(`${room}/`);
  return Object.keys(ROOMS)
    .filter(holds)
    .sort((a, b) => b.length - a.length)[0];
}

function platformOf(target: string): Platform | undefined {
  const names = Object.keys(PLATFORMS) as Platform[];
  return names.find((name) => (PLATFORMS[name] as readonly string[]).includes(target));
}

/** Why an import goes through a wall, in words; null where there is a door. */
export function wallBetween({ from, to }: Import): string | null {
  const room = roomOf(from);
  const rules = room === undefined ? undefined : ROOMS[room];
  if (room === undefined || !rules) return `${from} lies in no room of build/walls.ts`;
  const platform = platformOf(to);
  if (platform) return rules.platforms?.includes(platform) ? null : `${from} uses ${to}, and ${room} may not`;
  if (!to.startsWith(INSIDE)) return null;
  const target = roomOf(to);
  if (target === undefined) return `${from} imports ${to}, which lies in no room of build/walls.ts`;
  if (target === room || rules.may.includes(target)) return null;
  return `${from} imports ${to}, and ${room} may not import ${target}`;
}

/** How many rooms lie one on the other below a room: it stands above all that it may import. */
function heightOf(room: string): number {
  return Math.max(0, ...(ROOMS[room]?.may ?? []).map((below) => heightOf(below) + 1));
}

const AREAS = ['main', 'renderer', 'shared'];

function areaOf(room: string): string {
  return room === 'preload' ? 'main' : (room.split('/')[0] ?? room);
}

/** The rooms floor by floor, highest first, as lines of text: whatever a room may import stands further down. */
export function drawRooms(): string {
  const floors = new Map<number, string[]>();
  for (const room of Object.keys(ROOMS)) floors.set(heightOf(room), [...(floors.get(heightOf(room)) ?? []), room]);
  const nameIn = (area: string) => (room: string) => (room === area ? `${area} (start)` : room.replace(`${area}/`, ''));
  const rows = [...floors]
    .sort(([a], [b]) => b - a)
    .map(([, rooms]) =>
      AREAS.map((area) =>
        rooms
          .filter((room) => areaOf(room) === area)
          .map(nameIn(area))
          .join(', '),
      ),
    );
  const cells = [AREAS.map((area) => `src/${area}`), ...rows];
  const widths = AREAS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
