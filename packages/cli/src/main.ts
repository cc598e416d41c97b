// The only file that reads the process and ends it.
import { runBellbuoy } from './run-bellbuoy.ts';
import { processTerminal } from './terminal/process-terminal.ts';

process.exitCode = await runBellbuoy(process.argv.slice(2), processTerminal());
