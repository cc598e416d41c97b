// Runs a program in our place: its input and output are ours, signals go on to it, its end is our end.

import { spawn } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const leash = new URL('./leash.mjs', import.meta.url).href;

/**
 * Runs a Node.js program and ends this process as it ends. Killed outright, we cannot pass anything on;
 * the leash then tells the program, so that no server outlives the command that started it.
 *
 * @param {string} node path of the Node.js to run it with
 * @param {string[]} args the program's file and its arguments
 */
export function handOver(node, args) {
  const child = spawn(node, ['--import', leash, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const forward = Object.fromEntries(signals.map((signal) => [signal, () => passOn(child, signal)]));
  for (const signal of signals) process.on(signal, forward[signal]);
  if (process.env.npm_lifecycle_event) onceAlone(() => child.kill('SIGTERM'));
  child.once('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    for (const each of signals) process.off(each, forward[each]);
    if (signal === null) process.exit(code);
    process.kill(process.pid, signal);
  });
}

/** npm killed outright passes no signal on either; package.json's scripts say `exec` so that it is our parent. */
function onceAlone(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}

/** A terminal sends Ctrl-C to the whole group: passing it on as well would be read as a second, impatient one. */
function passOn(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<void>} rejects when it does not end with exit code 0
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    // Standard output belongs to the program that is started in the end.
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}
