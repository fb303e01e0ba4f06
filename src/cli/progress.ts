import type { Io } from "./command.js";

/** A line on a terminal that is written over while work goes on; on anything else only notes appear. */
export interface Progress {
  update(count: number): void;
  /** Lines that stay, above the line of progress. */
  note(text: string): void;
  end(): void;
}

/** Shows on standard error how many of something are done. */
export function startProgress(stderr: Io["stderr"], what: string): Progress {
  const clear = stderr.isTTY ? "\r\u001B[K" : "";
  let shown = "";
  const show = (text: string) => {
    if (!stderr.isTTY) return;
    shown = text;
    stderr.write(clear + shown);
  };
  return {
    update: (count) => show(`${count} ${what}`),
    note: (text) => stderr.write(`${clear}${text}\n${shown}`),
    end: () => show(""),
  };
}
