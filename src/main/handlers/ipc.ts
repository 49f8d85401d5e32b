/**
 * The only file that listens to pages. Who asks is checked first, then what they ask; a handler sees neither a foreign
 * page nor an argument of the wrong shape.
 */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import { REQUEST_CHANNELS, type RequestChannel, type Requests } from '../../shared/ipc';
import { type AppError, ERROR_CODES, fail, ok, type Result } from '../../shared/result';
import { validateScenario } from '../../shared/scenario/read';
import type { Scenario } from '../../shared/scenario/schema';
import { preferenceChangesSchema } from '../application/preferences';
import { isOurPage } from '../windows/pages';
import { exportJobSchema, madeFileSchema } from './export-job';
import { printJobSchema } from './print-job';

export type Handlers = {
  readonly [C in RequestChannel]: (
    sender: WebContents,
    ...args: Parameters<Requests[C]>
  ) => ReturnType<Requests[C]> | Promise<ReturnType<Requests[C]>>;
};

/** Channels whose answer can be an error. */
type ResultChannel = {
  [C in RequestChannel]: Extract<ReturnType<Requests[C]>, { readonly ok: false }> extends never ? never : C;
}[RequestChannel];

const ANSWERS_WITH_ERRORS: Readonly<Record<ResultChannel, true>> = {
  'file:save': true,
  'file:saveAs': true,
  'document:autosave': true,
  'document:onDisk': true,
  'document:reload': true,
  'document:keepMine': true,
  'document:chooseOther': true,
  'recovery:restore': true,
  'library:chooseFolder': true,
  'library:showFolder': true,
  'library:duplicate': true,
  'library:rename': true,
  'library:trash': true,
  'library:putBack': true,
  'report:print': true,
  'report:savePdf': true,
  'report:saveHtml': true,
  'export:workbook': true,
  'export:tables': true,
  'export:file': true,
};

type Check<C extends RequestChannel> = (args: readonly unknown[]) => Result<Parameters<Requests[C]>>;

function shape<T>(schema: z.ZodType<T>): (args: readonly unknown[]) => Result<T> {
  return (args) => {
    const parsed = schema.safeParse(args);
    return parsed.success ? ok(parsed.data) : fail('ipc.badRequest');
  };
}

const nothing = shape(z.tuple([]));

/** A scenario that is refused is refused by name: the user can correct the field, and not a "bad request". */
function scenarioAlone(args: readonly unknown[]): Result<[Scenario]> {
  if (args.length !== 1) return fail('ipc.badRequest');
  const scenario = validateScenario(args[0]);
  return scenario.ok ? ok([scenario.value]) : scenario;
}

const failureSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string().max(40), z.union([z.string().max(1000), z.number()])),
});

const printJob = shape(z.tuple([printJobSchema]));

/** The longest path of any system, in the characters of a string. */
const path = z.string().min(1).max(32_767);
const onePath = shape(z.tuple([path]));
const oneName = shape(z.tuple([z.string().min(1).max(100)]));

/** Names may be as long as anybody likes; a menu is not. */
const step = z
  .string()
  .transform((words) => words.slice(0, 80))
  .nullable();

const exportJob = shape(z.tuple([exportJobSchema]));

const CHECKS: { readonly [C in RequestChannel]: Check<C> } = {
  'app:ready': nothing,
  'preferences:set': shape(z.tuple([preferenceChangesSchema])),
  'document:create': shape(z.tuple([z.string().max(100)])),
  'document:made': scenarioAlone,
  'document:choose': nothing,
  'document:open': onePath,
  'document:library': nothing,
  'file:save': scenarioAlone,
  'file:saveAs': scenarioAlone,
  'file:notSaved': nothing,
  'document:dirty': shape(z.tuple([z.boolean()])),
  'link:open': shape(z.tuple([z.url({ protocol: /^https?$/ }).max(2000)])),
  'document:steps': shape(z.tuple([z.strictObject({ undo: step, redo: step })])),
  'document:autosave': scenarioAlone,
  'document:onDisk': nothing,
  'document:reload': nothing,
  'document:keepMine': nothing,
  'document:versions': nothing,
  'document:chooseOther': nothing,
  'recovery:list': nothing,
  'recovery:restore': oneName,
  'recovery:discard': oneName,
  'library:watch': nothing,
  'library:cards': shape(z.tuple([z.array(path).max(100)])),
  'library:folder': nothing,
  'library:chooseFolder': nothing,
  'library:resetFolder': nothing,
  'library:showFolder': nothing,
  'library:duplicate': onePath,
  'library:rename': shape(z.tuple([path, z.string().max(4000)])),
  'library:trash': onePath,
  'library:putBack': oneName,
  'library:reveal': onePath,
  'report:print': printJob,
  'report:savePdf': printJob,
  'report:saveHtml': printJob,
  'export:workbook': exportJob,
  'export:tables': exportJob,
  'export:file': shape(z.tuple([madeFileSchema])),
  'report:job': nothing,
  'report:drawn': shape(z.tuple([failureSchema.nullable()])),
};

/** Frames inside a page, and pages that are not ours, have no say. */
function isTrusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOurPage(frame.url);
}

/** Answers with the error where the channel has room for one; elsewhere the request is rejected with its code. */
function refuse(channel: RequestChannel, error: AppError): unknown {
  if (!(channel in ANSWERS_WITH_ERRORS)) throw new Error(error.code);
  return fail(error.code, error.code === 'ipc.badRequest' ? { ...error.params, channel } : error.params);
}

async function answer<C extends RequestChannel>(
  handlers: Handlers,
  channel: C,
  event: IpcMainInvokeEvent,
  args: readonly unknown[],
): Promise<unknown> {
  if (!isTrusted(event)) return refuse(channel, { code: 'ipc.badRequest', params: {} });
  const checked = CHECKS[channel](args);
  if (!checked.ok) return refuse(channel, checked.error);
  try {
    return await handlers[channel](event.sender, ...checked.value);
  } catch (error) {
    console.error(`${channel}:`, error);
    return refuse(channel, { code: 'unexpected', params: { detail: error instanceof Error ? error.message : '' } });
  }
}

/** Answers the requests that there are handlers for; all others do not exist. */
export function listen(handlers: Partial<Handlers>): void {
  for (const channel of REQUEST_CHANNELS.filter((known) => known in handlers)) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => answer(handlers as Handlers, channel, event, args));
  }
}
