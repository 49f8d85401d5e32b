import { ok } from '../../../shared/result';
import type { Command } from '../command';

export const helpCommand: Command = async (_, { t }) => ok(t('cli:help'));
