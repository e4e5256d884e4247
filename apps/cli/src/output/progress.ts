import { MultiBar, Presets } from 'cli-progress';
import { note } from './print.ts';

/** Progress on stderr: a bar on a terminal, elsewhere a line now and then. */
export interface Bar {
  /** So many bytes of the input were read. */
  bytes(count: number): void;
  /** Another article is done, whatever came of it. */
  step(): void;
  /** A line that stays, above the bar. */
  above(line: string): void;
  stop(): void;
}

export interface BarOptions {
  /** Bytes of the input; 0 when it is not known. */
  total: number;
  /** What came of it so far, in a few words. */
  soFar(): string;
}

const everyMs = 10_000;

export function startBar(options: BarOptions): Bar {
  return process.stderr.isTTY && options.total > 0 ? terminalBar(options) : plainBar(options);
}

/** "812 B", "3.4 MB", "1.2 GB" */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1_000 ** power).toFixed(power < 2 ? 0 : 1)} ${units[power]}`;
}

/** Articles a second over the last while. */
export class Rate {
  #from = performance.now();
  #done = 0;
  #rate = 0;

  step(): void {
    this.#done += 1;
  }

  /** Smoothed, so that it can be read. */
  get perSecond(): number {
    const now = performance.now();
    const seconds = (now - this.#from) / 1_000;
    const current = this.#done / seconds;
    if (this.#rate === 0 && seconds < 1) return seconds > 0 ? Math.round(current) : 0;
    if (seconds >= 1) {
      this.#rate = this.#rate === 0 ? current : this.#rate * 0.6 + current * 0.4;
      this.#from = now;
      this.#done = 0;
    }
    return Math.round(this.#rate);
  }
}

function terminalBar({ total, soFar }: BarOptions): Bar {
  const rate = new Rate();
  const bars = new MultiBar(
    {
      format: `{bar} {percentage}% of ${size(total)} · {rate}/s · {soFar} · {eta_formatted} to go`,
      stream: process.stderr,
      barsize: 24,
      clearOnComplete: true,
      gracefulExit: false,
      linewrap: null,
    },
    Presets.shades_classic,
  );
  let read = 0;
  const state = () => ({ rate: rate.perSecond.toLocaleString('en'), soFar: soFar() });
  const bar = bars.create(total, 0, state());
  const update = () => bar.update(Math.min(read, total), state());
  return {
    bytes(count) {
      read += count;
      update();
    },
    step() {
      rate.step();
      update();
    },
    above(line) {
      bars.log(`${line}\n`);
      bars.update();
    },
    stop: () => bars.stop(),
  };
}

/** Lines for a log: how far, how fast, what came of it. */
export function plainBar({ total, soFar }: BarOptions, every = everyMs): Bar {
  const rate = new Rate();
  let read = 0;
  const timer = setInterval(() => {
    const share = total > 0 ? `${Math.floor((Math.min(read, total) / total) * 100)}% of ${size(total)}` : size(read);
    note(`${share}, ${rate.perSecond.toLocaleString('en')} articles a second: ${soFar()}`);
  }, every);
  return {
    bytes(count) {
      read += count;
    },
    step: () => rate.step(),
    above: note,
    stop: () => clearInterval(timer),
  };
}
