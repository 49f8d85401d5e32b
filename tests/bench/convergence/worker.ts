import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario } from '@shared/scenario/schema';
import { sample, type Task } from './sample';

const scenario = workerData as Scenario;

parentPort?.on('message', (task: Task) => parentPort?.postMessage(sample(scenario, task)));
