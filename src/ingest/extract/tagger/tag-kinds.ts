/** The kinds of names that taggers look for. */
export const TAG_KINDS = ["technique", "hardware", "dataset", "metric", "task"] as const;
export type TagKind = (typeof TAG_KINDS)[number];
