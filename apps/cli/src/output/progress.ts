import { MultiBar, Presets } from 'cli-progress';
import { note } from './print.ts';

/** Progress on stderr: a bar on a terminal, elsewhere a line now and then. */
export interface Bar {
  step(): void;
  /** A line that stays, above the bar. */
  above(line: string): void;
  stop(): void;
}

const everyMs = 10_000;

export function startBar(total: number): Bar {
  return process.stderr.isTTY && total > 1 ? terminalBar(total) : plainBar(total);
}

function terminalBar(total: number): Bar {
  const bars = new MultiBar(
    {
      format: '{bar} {value} of {total} files, {eta_formatted} to go',
      stream: process.stderr,
      clearOnComplete: true,
      gracefulExit: false,
      linewrap: null,
    },
    Presets.shades_classic,
  );
  const bar = bars.create(total, 0);
  return {
    step: () => bar.increment(),
    above(line) {
      bars.log(`${line}\n`);
      bars.update();
    },
    stop: () => bars.stop(),
  };
}

function plainBar(total: number): Bar {
  let done = 0;
  const timer = setInterval(() => note(`${done} of ${total} files`), everyMs);
  return {
    step() {
      done += 1;
    },
    above: note,
    stop: () => clearInterval(timer),
  };
}
