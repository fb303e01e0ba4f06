import { z } from "zod";

/** How many figures an answer leaves out, and why. */
export const leftOut = z.array(z.object({ reason: z.string(), figures: z.number() }));

/** As notes: `Left out: 17 NO_VALUE, 2 UNLIKE_UNIT.` */
export function leftOutNotes(counts: z.output<typeof leftOut>): string[] {
  if (counts.length === 0) return [];
  return [`Left out: ${counts.map(({ reason, figures }) => `${figures} ${reason}`).join(", ")}.`];
}
