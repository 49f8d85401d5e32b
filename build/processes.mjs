// Running other programs from the build scripts. Tools of this project are started through node and their own entry
// point, not through node_modules/.bin: those are shell scripts on one system and .cmd files on another.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(fileURLToPath(import.meta.url), '../..');

/**
 * A command line for a tool installed in node_modules, by package and program name.
 * @param {string} packageName @param {string} [program]
 * @returns {[string, string]}
 */
export function tool(packageName, program = packageName) {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${packageName} is not installed: run "npm ci" first`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const entry = typeof bin === 'string' ? bin : bin?.[program];
  if (typeof entry !== 'string') throw new Error(`${packageName} has no program named ${program}`);
  return [process.execPath, path.join(folder, entry)];
}

/** npm itself: under `npm run` its own file is known, which also works on Windows. @returns {string[]} */
export function npm() {
  const file = process.env.npm_execpath;
  return file?.endsWith('.js') && existsSync(file) ? [process.execPath, file] : ['npm'];
}

/** @param {readonly string[]} command @returns {[string, string[]]} */
function split(command) {
  const [file, ...args] = command;
  if (file === undefined) throw new Error('no command given');
  return [file, args];
}

/**
 * Runs a program with this terminal, passes signals on, and gives the exit code the shell would give.
 * @param {readonly string[]} command
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 * @returns {Promise<number>}
 */
export function run(command, { cwd = projectRoot, env = process.env } = {}) {
  const [file, args] = split(command);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: 'inherit' });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => void child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    const done = () => {
      for (const signal of signals) process.off(signal, forward);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code, signal) => {
      done();
      resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a program silently and gives its output; throws with the end of its error output if it fails.
 * @param {readonly string[]} command
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, tolerate?: boolean}} [options]
 *   tolerate: a failing exit code is not an error
 * @returns {Promise<string>}
 */
export function output(command, { cwd = projectRoot, env = process.env, timeout = 0, tolerate = false } = {}) {
  const [file, args] = split(command);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0 || (tolerate && code !== null)) return resolve(out);
      const last = err.trim().split('\n').slice(-3).join('; ');
      reject(new Error(`${path.basename(file)} ${args[0] ?? ''}: ${last || `ended with ${code ?? signal}`}`));
    });
  });
}
