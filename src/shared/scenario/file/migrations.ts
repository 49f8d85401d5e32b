/**
 * Steps from each version of the file to the next. A step is pure, knows nothing of today's schema, and is never changed
 * once a version has been released: `tests/fixtures/files` holds a file of every version.
 */

type Members = Readonly<Record<string, unknown>>;

/** `MIGRATIONS[n]` turns a file of version n into one of version n + 1. */
type Migrations = Readonly<Record<number, (file: Members) => Members>>;

function isGroup(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list whose items have these members too. */
function added(list: unknown, members: Members): unknown {
  return Array.isArray(list) ? list.map((item) => (isGroup(item) ? { ...members, ...item } : item)) : list;
}

const MIGRATIONS: Migrations = {
  /**
   * Version 2 brought minor versions, a note, and the results that the author saw. Its minor versions may add members,
   * which readers of version 1 refused: hence a version of its own.
   */
  1: ({ format, version: _, engine, ...rest }) => ({ format, version: 2, minor: 0, engine, ...rest }),

  /**
   * Version 3 can switch segments and cost lines off, and tell a line by headcount. A reader of version 2 would count what is
   * switched off: hence a version of its own. It also brought links of sources and notes.
   */
  2: (file) => {
    const { assumptions } = file;
    if (!isGroup(assumptions)) return { ...file, version: 3, minor: 0 };
    return {
      ...file,
      version: 3,
      minor: 0,
      assumptions: {
        ...assumptions,
        segments: added(assumptions.segments, { enabled: true }),
        costs: added(assumptions.costs, { basis: 'amount', enabled: true }),
      },
    };
  },

  /**
   * Version 4 has dated changes of lines, and events that wait for others or exclude them. A reader of version 3 would leave
   * both out of every figure: hence a version of its own.
   */
  3: (file) => {
    const { assumptions } = file;
    if (!isGroup(assumptions)) return { ...file, version: 4, minor: 0 };
    const events = added(assumptions.events, { after: null, unless: [] });
    return { ...file, version: 4, minor: 0, assumptions: { ...assumptions, changes: [], events } };
  },
};

/** Versions that can be opened, the present one not among them. */
export const OLDER_VERSIONS = Object.keys(MIGRATIONS).map(Number);

/** A file of an older version as one of version `to`. What is wrong with it stays wrong, for the schema to say. */
export function migrate(file: unknown, from: number, to: number): unknown {
  let migrated = file;
  for (let version = from; version < to; version++) {
    const step = MIGRATIONS[version];
    if (step && isGroup(migrated)) migrated = step(migrated);
  }
  return migrated;
}
