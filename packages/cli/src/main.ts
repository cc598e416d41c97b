// The only file that reads the process and ends it.
import { enableCompileCache } from 'node:module';
import { processTerminal } from './terminal/process-terminal.ts';

enableCompileCache();
// After the cache is on: what is imported from here on is compiled once.
const { runBellbuoy } = await import('./run-bellbuoy.ts');

process.exitCode = await runBellbuoy(process.argv.slice(2), processTerminal());
