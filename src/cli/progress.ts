import type { Io } from "./command.js";

/** A line on a terminal that is written over while work goes on; on anything else only notes appear. */
export interface Progress {
  update(count: number): void;
  /** What else is to be seen of the work, behind the count. */
  detail(text: string): void;
  /** Lines that stay, above the line of progress. */
  note(text: string): void;
  end(): void;
}

/** Shows on standard error how many of something are done. */
export function startProgress(stderr: Io["stderr"], what: string): Progress {
  const clear = stderr.isTTY ? "\r\u001B[K" : "";
  let [count, detail, shown] = [0, "", ""];
  const show = (text: string) => {
    if (!stderr.isTTY) return;
    shown = text;
    stderr.write(clear + shown);
  };
  const showAll = () => show(`${count} ${what}${detail === "" ? "" : ` (${detail})`}`);
  return {
    update: (done) => {
      count = done;
      showAll();
    },
    detail: (text) => {
      detail = text;
      showAll();
    },
    note: (text) => stderr.write(`${clear}${text}\n${shown}`),
    end: () => show(""),
  };
}
