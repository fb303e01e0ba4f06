import { destination, type Logger, pino } from "pino";
import type { LogLevel } from "../config.js";

/** JSON lines on standard error: standard output belongs to answers. */
export function createLogger(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: 2, sync: true }));
}
