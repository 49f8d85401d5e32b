/** All charts, in the order in which they stand in the overview. */
import type { ChartDescriptor } from '../descriptor';
import { burn } from './burn';
import { cash } from './cash';
import { costs } from './costs';
import { market } from './market';
import { need } from './need';
import { profit } from './profit';
import { revenue } from './revenue';
import { survival } from './survival';

export const CHARTS: readonly ChartDescriptor[] = [cash, survival, need, revenue, costs, burn, profit, market];
