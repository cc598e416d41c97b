import { describe, expect, it } from 'vitest';
import { COMMAND_WORDS, loadCommands } from './commands/index.ts';
import { manual } from './terminal/help.ts';
import { runCli } from './testing/run-cli.ts';

describe('bellbuoy', () => {
  it('without a command lists all of them', async () => {
    const { code, stdout } = await runCli([]);
    expect(code).toBe(0);
    for (const words of COMMAND_WORDS) expect(stdout).toContain(words);
  });

  it('refuses a command that it does not have', async () => {
    expect(await runCli(['purge', 'everything'])).toMatchObject({ code: 2, stdout: '' });
  });

  it.each(COMMAND_WORDS)('%s prints its page with examples and exit status', async (words) => {
    const { code, stdout } = await runCli([...words.split(' '), '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^NAME$[^]*^SYNOPSIS$[^]*^DESCRIPTION$[^]*^OPTIONS$[^]*^EXAMPLES$[^]*^EXIT STATUS$/m,
    );
  });

  it('loads each command by its own words', async () => {
    const commands = await loadCommands();
    expect(commands.map(({ words }) => words.join(' '))).toEqual(COMMAND_WORDS);
  });

  it('has a manual that says what the pages say', async () => {
    await expect(manual(await loadCommands())).toMatchFileSnapshot('../../../docs/cli.md');
  });
});
